# Suppliers: the overview and the page of one
supplier-one = Supplier
supplier-many = Suppliers
supplier-list-empty = Suppliers come from your contracts and systems: name the supplier on a contract, and it stands here.
supplier-section-general = Supplier
supplier-section-money = Money excluding VAT
supplier-section-dates = Dates
supplier-name = Supplier
supplier-contracts = Contracts
supplier-valid-contracts = Valid contracts
supplier-systems = Systems
supplier-criticality = Highest criticality
supplier-deciding-contract = The contract that decides it
supplier-cvr = CVR
supplier-kind = Type
supplier-spend = Spend a year
supplier-share = Share of your spend
supplier-next-deadline = Next deadline
supplier-evidence-until = Evidence holds until

## The page of one supplier
supplier-sentence-contracts = { $n ->
    [one] 1 contract
   *[other] { $n } contracts
}
supplier-sentence-systems = { $n ->
    [one] 1 system
   *[other] { $n } systems
}
supplier-sentence-spend = { $amount } a year excluding VAT
supplier-sentence-deadline = next deadline { $day }
supplier-organisation = About the organisation
supplier-costs = Costs year by year
supplier-weight = How much you depend on the supplier
supplier-criticality-why = The most critical of the supplier's valid contracts decides it. { $of ->
    [one] One valid contract says how critical it is
   *[other] { $of } valid contracts say how critical they are
}, and { $contract } ranks highest.
supplier-criticality-none = No valid contract says how critical it is. Fill it in on the contract.
supplier-spend-why = Operation a year from the external payments of valid contracts in { $year }, in the payments' own prices. What is paid once is left out.
supplier-share-value = { $share } of { $total }
supplier-share-why = The supplier is number { $place } of the { $paid } suppliers you pay. Payments on contracts without a supplier are left out.
supplier-concentration = Spread of all your spend
supplier-concentration-wide = Spread over many suppliers
supplier-concentration-some = Somewhat gathered with few suppliers
supplier-concentration-narrow = Gathered with few suppliers
supplier-concentration-why = Your spend is spread as if { $alike ->
    [one] one supplier got all of it
   *[other] { $alike } suppliers got the same
}. The Herfindahl index is { $index } of 10,000: the sum of the shares in percent, each multiplied by itself. Below 1,000 is spread, above 2,000 is in few hands.
supplier-contracts-none = No contracts with the supplier. It stands here because you use its products.
supplier-systems-none = None of your systems belong to the supplier.
supplier-system-product = The supplier's product
supplier-system-contract = Covered by a contract
supplier-evidence = Certificates and assurance reports
supplier-evidence-none = No evidence yet. Add a certificate or a report, and you are told before it expires.
supplier-others = Others that use the supplier's products
supplier-others-none = Nobody else has shared that they use the supplier's products.
supplier-others-note = { $n ->
    [one] 1 other organisation shares that it uses the supplier's products
   *[other] { $n } other organisations share that they use the supplier's products
}
supplier-others-who = Organisation
supplier-others-products = Products
supplier-others-shared = In all

contract-see-supplier = See the supplier
log-kind-supplier = Supplier
