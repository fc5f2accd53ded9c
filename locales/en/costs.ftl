# Costs of contracts

costs-title = Costs
costs-lead = { $contracts ->
    [one] What 1 contract with payments costs. Amounts exclude VAT.
   *[other] What { $contracts } contracts with payments cost. Amounts exclude VAT.
}
costs-csv = Download as CSV
costs-rates = Rates of price regulation
costs-economy = Economy
costs-ten-years = Costs in ten years
costs-by-year = Year by year
costs-nothing = No contract has payments yet. Add them on the contract's page under Economy.
costs-earlier = Five years back
costs-later = Five years on
costs-options = If options are used
costs-in-words = { $from }–{ $to } cost { $assured } excluding VAT.
costs-in-words-options = { $from }–{ $to } cost { $assured } excluding VAT, and { $option } more if the options are used.

## Table
costs-year = Year
costs-total = Total
costs-of-it-options = Of which options
costs-of-it-internal = Of which internal
costs-all-years = All the years
costs-category = Category
costs-assured-column = Agreed (DKK excluding VAT)
costs-option-column = If options are used (DKK excluding VAT)
costs-share = Share
unit-kroner = DKK
unit-thousands = DKK 1,000
unit-millions = DKK million

## What must be known to read the figures
costs-assumed = Assumed rate
costs-assumed-text = From { $year } rates are missing. The amounts (≈) assume that the latest known rate goes on.
costs-undated = Without a year
costs-undated-text = { $amount } are left out because nobody said in which year they are paid. Write the first year on the payment or Valid from on the contract.
costs-shared = Shared evenly
costs-shared-text = { $n ->
    [one] 1 contract covers several systems. The cost is shared evenly among them.
   *[other] { $n } contracts cover several systems. The cost is shared evenly among them.
}
costs-without = Without payments
costs-without-text = { $n ->
    [one] 1 contract has no payments and is left out.
   *[other] { $n } contracts have no payments and are left out.
}

## Groups
costs-group-by = Add up by
costs-by-supplier = By supplier
costs-by-unit = By organisation unit
costs-by-system = By system
costs-by-contract = By contract
costs-one-supplier = Supplier
costs-one-unit = Organisation unit
costs-one-system = System
costs-one-contract = Contract
costs-group-internal = Internal payments
costs-no-supplier = Supplier not stated
costs-no-unit = Unit not stated
costs-no-system = Contracts without a system
costs-no-contract = Contract not stated

## On the contract
costs-no-payments = No payments yet.
costs-no-licences = No licences yet.
costs-as-list = Show as a list
costs-line = Line
costs-line-open = See or change
costs-spent = Paid so far of the maximum
costs-agreed = Agreed until the end of the maximum
costs-spent-why = { $contracts ->
    [one] What by the contract's payments has been paid to the supplier up to and including today. You are warned at { $at }.
   *[other] What by the payments of the contract and those below it ({ $contracts } in all) has been paid to suppliers up to and including today. You are warned at { $at }.
}
costs-agreed-why = { $contracts ->
    [one] What has been paid to the supplier when the contract ends without further options. You are warned at { $at }.
   *[other] What has been paid to suppliers when the contract and those below it ({ $contracts } in all) end without further options. You are warned at { $at }.
}
costs-within = { $amount } ({ $share }) of { $maximum }
costs-near = { $amount } ({ $share }) of { $maximum } – near the maximum
costs-over = { $amount } ({ $share }) of { $maximum } – over the maximum
costs-regulation = Price regulation in the figures
costs-regulated = { $regulation }. After { $year } the same rate is used, { $rate } (assumed).
costs-no-rates = There are no rates for { $regulation } yet, so the amounts are not regulated.

## Warning
costs-warning = Warning of the maximum
costs-warning-lead = When what is paid or agreed on a contract reaches this share of its maximum, it is shown as a warning.
costs-warning-at = Warn at
costs-warning-at-help = A percentage between 1 and 100. More than the maximum is always red.
costs-warning-save = Save the warning
error-warning-out-of-range = Write a percentage between 1 and 100.

## On the licence
costs-licence-used = { $share } in use
costs-licence-over = { $n } more in use than bought
costs-licence-over-price = costs { $amount } more a year excluding VAT
