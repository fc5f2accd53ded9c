# Buying together

joint-title = Buy together
joint-lead = Tasks where you can leave a contract within 24 months. Choose one to see who should buy together, when, and what it is worth. Search for a KLE number, a subject or a business type to choose another.
joint-lead-search = Choose a need to see who should buy together, when, and what it is worth.
joint-no-needs = No need fits
joint-no-needs-text = Search for a KLE number, a subject or a business type, such as 27.36 or finance.
joint-need = Need
joint-need-kind = Kind
joint-kind-kle = KLE { $number }
joint-need-type = Business type
joint-need-users = Municipalities with a system
joint-need-free = Your first end

## Result
joint-result-lead = { $n ->
    [one] 1 municipality has a system for it and shares that.
   *[other] { $n } municipalities have a system for it and share that.
}
joint-change = Change assumptions
joint-nobody = No municipalities to count with
joint-nobody-text = No municipality that fits has a system for it and shares that. Choose a broader need or more municipalities.
joint-choose-other = Choose another need
joint-refused = Nothing was computed
joint-refused-text = Correct what is named at the top and compute again.
joint-own-region = Count with our own region only
joint-found = The answer
joint-total = Value of all groups
joint-group-count = Groups
joint-method = How it was found
joint-method-exact = { $n ->
    [one] The only possible group was weighed, so the answer is the best.
   *[other] All { $n } possible groups were weighed, so the answer is the best.
}
joint-method-columns = The best that was found out of { $n } promising groups. No partition into just those groups is worth more than { $bound }; groups that were not weighed are outside that bound.
joint-own = You
joint-own-alone = Your municipality does best by buying alone, or not enough is known of it.
joint-own-group = { $n ->
    [one] Group { $letter } with 1 other municipality, starting { $start }: your part is { $share }
   *[other] Group { $letter } with { $n } other municipalities, starting { $start }: your part is { $share }
}
joint-estimates = Estimates
joint-estimates-text = { $ranges ->
    [0] No cost is shared as a range.
    [one] One cost is shared as a range and counts with the middle.
   *[other] { $ranges } costs are shared as ranges and count with the middle.
} { $assumed ->
    [0] None is set by population.
    [one] One cost is not known and is set by population.
   *[other] { $assumed } costs are not known and are set by population.
}
joint-assume-costs = { $n ->
    [one] Count with your own cost of { $amount } kr. per inhabitant for the one municipality that does not share its own
   *[other] Count with your own cost of { $amount } kr. per inhabitant for the { $n } municipalities that do not share theirs
}
joint-map = Denmark by group
joint-map-title = The municipalities as tiles
joint-map-text = Each tile is a municipality, roughly where it lies. The letter is the group, a dash means that it had better buy alone, and a question mark that not enough is known. Your own has a black frame; empty tiles share no system for it.
joint-municipality = Municipality
joint-group = Group
joint-group-named = Group { $letter }
joint-alone = Had better buy alone
joint-left-out = Not enough is known
joint-groups = Groups
joint-no-groups = No municipalities gain by buying together with these assumptions.
joint-value = Value
joint-start = Start
joint-members = Municipalities
joint-remarks = Note
joint-fragile = Loses if one of these leaves: { $who }.
joint-unstable = Some of them would gain more by buying together without the others.
joint-alone-title = Had better buy alone
joint-alone-who = Municipalities
joint-not-ready = Not ready
joint-alone-lead = With these assumptions { $name } had better buy alone, or not enough is known of it.

## Group
joint-group-lead = { $n } municipalities, starting in { $start }. Worth { $net } over { $years } years compared with each buying for itself.
joint-parts = What it is worth
joint-parts-title = From savings to value
joint-parts-text = Light parts are added, striped ones taken away, and the dark one is what is left.
joint-part = Part
joint-amount = Amount
joint-why = Why
joint-value-scale = Larger purchase
joint-value-scale-why = The price falls when more inhabitants take part.
joint-value-tender = Fewer tenders
joint-value-tender-why = One tender instead of one in each municipality.
joint-value-integrations = Joint integrations
joint-value-integrations-why = An integration is made once and rolled out to the others.
joint-value-waiting = Waiting
joint-value-waiting-why = The system gives its full benefit only when the municipality's last integration is there.
joint-value-timing = Different times
joint-value-timing-why = Some pay twice, others must extend, since the contracts do not end together.
joint-value-coordination = Coordination
joint-value-coordination-why = The more and the more different they are, the more has to be agreed.
joint-value-risk = Risk
joint-value-risk-why = What is lost when one leaves, times the chance of it.
joint-timing = Timing
joint-timing-title = When each can take part
joint-timing-text = Each bar goes from the day on which the municipality is free at the earliest to the end of its contract. The line is the start of the group.
joint-start-in = Start { $month }
joint-free-on = Free at the earliest
joint-ends-on = Ends at the latest
joint-backlog = Integrations in order
joint-backlog-none = No known integrations.
joint-order = No.
joint-integration = Integration
joint-done-on = Done
joint-needed-by = Used by
joint-shares = What each gets
joint-share-fair = By contribution
joint-share-fair-text = Each gets what it adds to the group on average (Shapley value). The two other ways of sharing stand beside it.
joint-share-equal = Equal parts
joint-share-volume = By inhabitants
joint-ready-on = Has all integrations
joint-waiting = Lost by waiting
joint-leaves = If one leaves
joint-leaver = Municipality
joint-rest-value = Value of the rest
joint-rest-change = Change
joint-rest-holds = The others
joint-breaks = Lose by buying together
joint-rest-alone = One is left alone
joint-holds = Still gain
joint-likeness = Likeness
joint-likeness-help = Mean of all pairs: same product, joint integrations, neighbouring systems and periods. 100% is wholly alike.
joint-blocking = Would rather be alone
joint-blocking-text = { $who } would gain { $gain } more by buying together without the others than their parts by contribution.
joint-sensitivity = How sure is it?
joint-sensitivity-title = The value with other assumptions
joint-sensitivity-text = Each bar shows the value of the group when one assumption goes from one end of its range to the other. Striped ones may go below zero.
joint-now = Now
joint-assumption = Assumption
joint-at-low = At the lowest
joint-at-high = At the highest
joint-millions = { $number } m

## Missing
joint-missing = What is not known
joint-missing-what = Missing
joint-missing-effect = What it means
joint-missing-who = Of whom
joint-missing-way = How it is filled in
joint-missing-yearly-cost = Cost a year
joint-missing-yearly-cost-effect = The municipality is left out.
joint-missing-yearly-cost-way = The municipality registers payments on the contract and shares costs, at least as ranges.
joint-missing-volume = Population
joint-missing-volume-effect = The municipality is left out.
joint-missing-volume-way = The national coordinator fills it in on the municipality.
joint-missing-earliest-exit = Earliest exit
joint-missing-earliest-exit-effect = The municipality is left out.
joint-missing-earliest-exit-way = The municipality links the contract to the system, fills in its dates and shares them.
joint-missing-latest-end = Latest end
joint-missing-latest-end-effect = The municipality is left out.
joint-missing-latest-end-way = The municipality fills in the contract's duration and options and shares them.
joint-missing-ownership = Answers about ownership
joint-missing-ownership-effect = Count as zero, so the risk is set high.
joint-missing-ownership-way = The municipality answers the three questions of ownership on this page.
joint-missing-integrations = Integrations
joint-missing-integrations-effect = Count as none, and the municipality is like no other in this respect.
joint-missing-integrations-way = The municipality shares its integrations.
joint-missing-neighbours = Neighbouring systems
joint-missing-neighbours-effect = The municipality is like no other in this respect.
joint-missing-neighbours-way = The municipality shares its systems.
joint-missing-product = System
joint-missing-product-effect = The municipality is like no other in this respect.
joint-missing-product-way = The municipality shares its systems.
joint-missing-region = Region
joint-missing-region-effect = The municipality cannot be in a group when groups must lie in one region.
joint-missing-region-way = The national coordinator fills it in on the municipality.

## Assumptions
joint-assumptions = Assumptions
joint-assumptions-help = What you change here stands in the address. Send it to a colleague, who then sees the same.
joint-compute = Compute again
joint-usual = Use the usual ones
joint-range = Usually { $usual }; reasonably between { $low } and { $high }. { $source }
joint-part-when = Timing
joint-part-when-help = When a group may begin, and how many years the value is counted over.
joint-part-money = Costs
joint-part-money-help = Estimates of what no register holds.
joint-part-limits = Limits on groups
joint-part-limits-help = Buying alone is always allowed.
joint-part-who = Municipalities that take part
joint-part-who-help = Choose none to count with all.
joint-part-model = The model's assumptions
joint-part-model-help = The numbers are estimates. Change them if you know better.
joint-unit-years = years
joint-unit-kroner = kr.
joint-unit-kroner-month = kr. a month
joint-unit-per-head = kr. per inhabitant
joint-unit-municipalities = municipalities
joint-from = Earliest start
joint-from-help = First day on which a group may begin.
joint-to = Latest start
joint-to-help = Last day on which a group may begin.
joint-years = Years counted over
joint-years-help = Usually 5.
joint-integration-cost = Price of one integration
joint-integration-cost-help = Whole kroner, the same for all. No register knows the price of a single integration.
joint-per-head = Cost where it is not known
joint-per-head-help = Per inhabitant and year. Empty: the municipality is left out.
joint-same-region = Only groups within one region
joint-same-region-help = Tick it if a group must not cross regions.
joint-min = Smallest group
joint-min-help = From two upwards.
joint-max = Largest group
joint-max-help = Empty: no limit.
joint-region = Only municipalities in
joint-region-help = Count with one region only.
joint-m = Only these municipalities
joint-m-help = Those that have a system for it and share that.
joint-epsilon = Price drop in larger purchases
joint-epsilon-help = How fast the price falls when more take part.
joint-tender-base = Price of a tender
joint-tender-base-help = What one tender costs its buyer.
joint-tender-extra = Addition per member
joint-tender-extra-help = What each further municipality adds to a joint tender.
joint-rollout-share = Rolling out an integration
joint-rollout-share-help = The part of the price that each municipality pays again.
joint-delivery-per-month = Delivery a month
joint-delivery-per-month-help = Integrations that can be delivered in a month.
joint-waiting-share = Loss while waiting
joint-waiting-share-help = Part of the yearly cost that is wasted without integrations.
joint-bridge-extra = Addition for extending
joint-bridge-extra-help = Part of the cost when an old contract is extended.
joint-coordination-extra = Coordinating the unlike
joint-coordination-extra-help = For each further municipality that is wholly different.
joint-coordination-pair = Coordination per pair
joint-coordination-pair-help = For each pair of municipalities.
joint-withdrawal = Risk that one leaves
joint-withdrawal-help = For a municipality that is wholly unready and unlike.
joint-similarity-0 = Likeness: product
joint-similarity-0-help = Weight of the same product.
joint-similarity-1 = Likeness: integrations
joint-similarity-1-help = Weight of joint integrations.
joint-similarity-2 = Likeness: neighbours
joint-similarity-2-help = Weight of joint neighbouring systems.
joint-similarity-3 = Likeness: periods
joint-similarity-3-help = Weight of overlapping contracts.
error-joint-not-a-number = “{ $value }” is not a number. Write for example 0,25 or 600.000.

## Who answers for it
joint-ownership = Who owns the need
joint-ownership-none = Nobody has answered yet.
joint-ownership-own = Your answers
joint-ownership-own-by = Your answers, last given by { $by } on { $on }
joint-ownership-save = Save answers
joint-ownership-business-needs = Needs of the business
joint-ownership-business-needs-help = Is there somebody who owns the need and can say yes or no for the field?
joint-ownership-processes = Processes
joint-ownership-processes-help = Is there somebody who owns the processes and can change them?
joint-ownership-resources = Resources
joint-ownership-resources-help = Are money and people set aside for the tender and for taking it into use?
joint-ownership-level-0 = No
joint-ownership-level-50 = Partly
joint-ownership-level-100 = Yes
joint-answered-on = Answered
error-joint-ownership-missing = Choose no, partly or yes.
event-joint-ownership-answered = Answered who owns a need

## Kept analyses
joint-keep = Keep the analysis
joint-keep-help = Numbers and assumptions are kept as they are now. Only your own municipality sees it.
joint-keep-submit = Keep analysis
joint-kept = Kept analyses of the same need
joint-kept-name = Name
joint-kept-on = Computed
joint-kept-by = Kept by
joint-kept-members = Municipalities in groups
joint-kept-lead = { $need }, as it was on { $on }. Kept by { $by }.
event-joint-analysis-kept = Kept an analysis of buying together

## Computing
joint-working = Computing
joint-percent-done = Computing: { $n } % is done. You can change assumptions meanwhile.
joint-was-stopped = The computation was stopped.
joint-again = Compute again

## All main groups
joint-all = Buying together in all main groups
joint-all-lead = All KLE main groups, computed out of what the municipalities share. Each municipality counts with the system of the main group that costs it most. Where a cost is not shared, it is set by the number of inhabitants.
joint-all-way = See all main groups
joint-all-own = What you can buy with others
joint-all-groups = All main groups
joint-all-municipalities = Municipalities with a system
joint-all-counted = Counted
joint-all-estimated = Cost not shared
joint-all-gap = At most from the best
joint-all-compute = Compute all again
joint-all-done = { $done } of { $of } main groups are computed.
joint-worth-us = Value for you
joint-worth-all = Value for all
joint-worth-to-us = { $amount } for you
joint-payback = Paid back
joint-partners = Together with
joint-with = with { $who }
joint-with-others = { $n ->
    [one] with { $who } and 1 other
   *[other] with { $who } and { $n } others
}
joint-paid-back = { $n ->
    [one] paid back in 1 month
   *[other] paid back in { $n } months
}
joint-computed-on = Computed { $date }
joint-card = Three purchases you can make with others in the next 24 months
joint-share-way = Choose what you share
joint-ahead-not-computed = It is not computed yet. That happens once a week, or when the national coordinator asks for it.
joint-ahead-not-shared = Your municipality does not share which systems you use, or when the contracts end. So nobody can count with you. A local administrator can choose to share it in Settings.
joint-ahead-nothing = No purchase with others is worth anything to you in that time, with what the municipalities share. If more of them share their costs, and the dates of the contracts are in place, there may be some.
event-joint-opportunities-computed = Computed joint purchases for all
notice-joint-stopped = The computation was stopped. What was computed before still stands.

# Needs that no product meets yet
joint-need-one = Shared need
joint-need-many = Shared needs
joint-need-new = Describe a need
joint-need-delete = Delete the need
joint-need-list-empty = Needs that no product meets yet stand here. Describe one and open it to other municipalities, so that you can find each other.
log-kind-joint-need = Shared need
event-joint-need-created = Created
event-joint-need-changed = Changed
event-joint-need-bulk-changed = Changed with others
event-joint-need-deleted = Deleted
event-joint-need-restored = Brought back
event-joint-need-joined = Joined a need
event-joint-need-left = Left a need
joint-need-section-general = The need
joint-need-title = Title
joint-need-title-help = What you lack, in a few words. For example: Route planning for depots of aids.
joint-need-description = Description
joint-need-description-help = What the system must do, for whom, and why what there is does not do.
joint-need-kle = KLE numbers
joint-need-kle-help = The tasks that the need belongs to. Others with the same task are shown as similar.
joint-need-standing = Status
joint-need-standing-help = Others can join what is open or in dialogue. Only you see needs that were given up.
joint-need-visibility = Who may see it
joint-need-visibility-help = Only ourselves, all municipalities, or everybody, suppliers too.
choice-need-visibility-own = Only ourselves
choice-need-visibility-municipalities = All municipalities
choice-need-visibility-public = Everybody, suppliers too
choice-need-standing-open = Open
choice-need-standing-in-dialogue = In dialogue with suppliers
choice-need-standing-met = Met
choice-need-standing-given-up = Given up
joint-need-owner = Municipality
joint-need-municipalities = Municipalities in all
joint-need-market-signal = Signal to the market
joint-need-signal = { $owner } has the need, and { $n } municipalities in all. That is a signal to the market.
joint-need-no-signal = { $n ->
    [one] { $owner } has the need. From { $threshold } municipalities on it is a signal to the market.
   *[other] { $owner } has the need, and { $n } municipalities in all. From { $threshold } on it is a signal to the market.
}
joint-need-joined = Municipalities that have it too
joint-need-joined-none = Nobody else has joined yet.
joint-need-joined-on = Since
joint-need-seen-by = Who sees it
joint-need-seen-by-all = Everybody, suppliers too
joint-need-seen-by-municipalities = Municipalities
joint-need-join-title = Do you have it too?
joint-need-join = Join
joint-need-is-joined = You have joined
joint-need-leave = Leave again
joint-need-public = Suppliers may see that it is us
joint-need-public-help = Otherwise they only see that there is one municipality more.
joint-need-similar = Similar needs
joint-need-similar-none = No similar needs that you can see.
joint-need-why-alike = Why
joint-alike-task = the same KLE number { $number }
joint-alike-group = the same KLE group { $number }
joint-alike-title = the titles are alike
joint-alike-words = words in both: { $words }
joint-need-analysis = Who should buy together for KLE { $number }?
joint-need-analyses-text = The analysis counts with the systems that the municipalities have now, and with when their contracts end.
joint-market = Needs without a product
joint-market-lead = Needs that municipalities have published and that no product meets yet. The number is all municipalities that joined; only those that want to be known stand by name.
joint-market-none = No public needs
joint-market-none-text = No municipality has published a need that fits.
joint-market-signal = Signal to the market
joint-need-what = Description
joint-need-tasks = KLE
error-joint-need-is-own = The need is your own. Others can join it.
error-joint-need-is-closed = The need is not open any more. Describe your own if you still have it.
error-joint-only-municipalities = Only municipalities can join a need. Write to the municipality instead.
joint-source-estimate = Source: Fælled's estimate, not measured.
joint-source-choice = Source: chosen in the model.
joint-settings = Assumptions for buying together
joint-settings-lead = What all your analyses of buying together count with, until somebody types something else in an analysis.
joint-settings-save = Save assumptions
joint-settings-cost-estimate = Fælled's estimate of 250,000 kr. until you type your own. No register knows the price of a single integration.
joint-cost-said = Source: your own setting.
joint-cost-estimate = Source: Fælled's estimate. Type your own in Settings, and it holds for all analyses.
settings-joint = Buying together
settings-joint-text = What your analyses of buying together count with: what an integration costs.
joint-outlay = Must put down
error-joint-cost-out-of-range = Type an amount between 0 and 100,000,000 kr.
joint-never-paid-back = Not within the years
joint-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
joint-names-and-others = { $n ->
    [one] { $who } and 1 other
   *[other] { $who } and { $n } others
}
