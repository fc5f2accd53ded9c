# The central budget.

## Posts
budget-post-one = Budget post
budget-post-many = Budget posts
budget-post-new = Add a budget post
budget-post-delete = Delete the budget post
budget-post-list-empty = Add the posts that your IT budget consists of, for example an IT pool and a post for operation.
log-kind-budget-post = Budget post
event-budget-post-created = Added
event-budget-post-changed = Changed
event-budget-post-bulk-changed = Changed together with others
event-budget-post-deleted = Deleted
event-budget-post-restored = Brought back
event-budget-post-appropriated = Appropriated
event-budget-post-transferred = Moved between posts
budget-post-section-general = Budget post
budget-post-section-sums = Amounts excluding VAT
budget-post-name = Name
budget-post-name-help = What you call the post, for example IT pool.
budget-post-year = Year
budget-post-year-help = The budget year that the post belongs to. The year cannot be changed once money has been moved on the post.
budget-post-post-kind = Kind
budget-post-post-kind-help = What the money is for. A pool can be applied to.
budget-post-org-unit = Unit
budget-post-org-unit-help = The unit that the post belongs to.
budget-post-account = Accounts
budget-post-account-help = The accounts in the finance system. Write several with commas between them. What is spent finds the post by them.
budget-post-responsible = Responsible
budget-post-responsible-help = Who keeps an eye on the post.
budget-post-warn-percent = Warn at
budget-post-warn-percent-help = So much of the post may be bound or spent before you are warned. Without a number you are warned at 80%.
budget-post-note = Note
budget-post-note-help = Your own notes on the post.
budget-post-frame = Frame
budget-post-reserved = Reserved
budget-post-committed = Committed
budget-post-available = Available
choice-post-kind-pool = Pool
choice-post-kind-operation = Operation
choice-post-kind-investment = Investment
choice-post-kind-consultancy = Consultancy

## Movements
log-field-appropriation = Appropriation
log-field-transfer = Transfer
log-field-reservation = Reservation
log-field-reservation-release = Released reservation
log-field-commitment = Commitment
log-field-commitment-release = Released commitment

## What is refused
error-budget-overdrawn = There is not enough money: { $oere } is available. Write a smaller amount, or give the post more.
error-more-than-reserved = That much is not reserved. At most { $oere } can be released.
error-more-than-committed = That much is not committed. At most { $oere } can be released.
error-amount-not-positive = Write an amount greater than 0.
error-amount-is-nothing = Write an amount that is not 0.
error-same-post = The money is there already. Choose another post.
error-other-budget-year = Money can only be moved within { $year }. Choose a post of the same year.
error-budget-year-is-fixed = The year cannot be changed because money has been moved on the post. Make a new post for the other year.
error-budget-post-has-movements = The post cannot be deleted because money has been moved on it. Move it to another post, and let the post stand.
error-account-on-other-post = The account { $account } is already on “{ $post }”. An account can be on one post a year only.
error-try-again = Something else was written at the same time. Try again.
