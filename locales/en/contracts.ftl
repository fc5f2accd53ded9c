# Contracts

place-contracts = Contracts
contract-one = Contract
contract-many = Contracts
contract-new = Create a contract
contract-delete = Delete the contract
contract-list-empty = Create the first contract, or bring in your contracts from a spreadsheet.
log-kind-contract = Contract
event-contract-created = Created
event-contract-changed = Changed
event-contract-bulk-changed = Changed together with others
event-contract-deleted = Deleted
event-contract-restored = Brought back
event-contract-transferred = Contracts below moved
event-contract-dates-extended = Dates computed for a new year

## Sections
contract-section-general = Contract
contract-section-validity = Validity
contract-section-procurement = Next procurement
contract-section-responsible = Responsible
contract-section-supplier = Supplier
contract-section-systems = IT systems
contract-section-period = Agreement period
contract-section-termination = Termination
contract-section-payment = Payment
contract-section-references = References

## General
contract-name = Name of the contract
contract-name-help = The name you know the contract by. Two contracts cannot have the same name.
contract-contract-id = Contract ID
contract-contract-id-help = Your own number for the contract, such as the case number.
contract-parent = Contract above
contract-parent-help = The contract this one belongs under, such as the framework behind a call-off.
contract-contract-type = Type of contract
contract-contract-type-help = What sort of agreement it is.
contract-template = Contract template
contract-template-help = The standard contract that the agreement follows.
contract-criticality = Criticality
contract-criticality-help = How hard it hits you when the supplier does not deliver.
contract-notes = Notes
contract-notes-help = Your own notes. They are not shown to all staff.

## Validity
contract-valid-from = Valid from
contract-valid-from-help = The first day the contract applies.
contract-valid-to = Valid to
contract-valid-to-help = The last day the contract applies. Leave it empty when the end follows from the duration, or when the contract is continuous.
contract-validity-override = Force validity
contract-validity-override-help = Your own decision on whether the contract applies. It comes before the dates.
contract-inherit-validity = Inherit validity from above
contract-inherit-validity-help = The contract only applies as long as the contract above it does.

## Procurement
contract-purchase-form = Form of purchase
contract-purchase-form-help = How you bought.
contract-procurement-strategy = Strategy for next procurement
contract-procurement-strategy-help = How you want to buy next time.
contract-procurement-plan-year = Next procurement, year
contract-procurement-plan-year-help = The year in which you will begin to buy anew.
contract-procurement-plan-quarter = Next procurement, quarter
contract-procurement-plan-quarter-help = The quarter of that year, 1 to 4.
contract-procurement-initiated = Next procurement begun
contract-procurement-initiated-help = Whether you have begun to buy anew.
contract-procedure = Procurement procedure
contract-procedure-help = The way you want to buy. It decides how long before the end you must begin.
contract-section-approval = Approval
contract-approval = Approved
contract-approval-help = Above the limit of the mandates, an approval needs a decision on a case that names the contract.
contract-exception-by = Exception given by
contract-exception-by-help = Who approved it outside the mandate.
contract-exception-reason = Reason for the exception
contract-exception-reason-help = Why a decision could not be waited for.

## Responsible
contract-responsible-unit = Responsible unit
contract-responsible-unit-help = The unit that owns the contract.
contract-signed = Signed by you
contract-signed-help = Whether the contract is signed on your side.
contract-signed-by = Signatory
contract-signed-by-help = Who signed for you.
contract-signed-on = Signed on
contract-signed-on-help = The day you signed.

## Supplier
contract-supplier = Supplier
contract-supplier-help = The organisation you have the contract with.
contract-internal-supplier = Internal supplier
contract-internal-supplier-help = Tick this when a part of your own organisation delivers.
contract-supplier-unit = The supplier's unit
contract-supplier-unit-help = The unit of yours that delivers. Only for an internal supplier.
contract-supplier-signed = Signed by the supplier
contract-supplier-signed-help = Whether the supplier has signed.
contract-supplier-signed-by = The supplier's signatory
contract-supplier-signed-by-help = Who signed for the supplier.
contract-supplier-signed-on = The supplier signed on
contract-supplier-signed-on-help = The day the supplier signed.
contract-contact-person = Contact
contract-contact-person-help = Whom you write to or call at the supplier.
contract-contact-is-signer = The signatory is the contact
contract-contact-is-signer-help = Tick this when the supplier's signatory is also your contact. The name then stands in one place only.
contract-contact-phone = Phone of the contact
contract-contact-phone-help = Phone number of the contact.
contract-contact-email = E-mail of the contact
contract-contact-email-help = E-mail of the contact.

## Systems
contract-usages = IT systems
contract-usages-help = The systems of yours that the contract is about.
contract-agreement-elements = Elements of the agreement
contract-agreement-elements-help = What the contract covers, such as operation and support.

## Period
contract-duration-years = Duration, years
contract-duration-years-help = Whole years from the first day. Used to compute the end when Valid to is empty.
contract-duration-months = Duration, months
contract-duration-months-help = Months beyond the whole years, 0 to 11.
contract-continuous = Continuous
contract-continuous-help = The contract runs until one of the parties gives notice. It cannot have a duration then.
contract-extension-options = Options to extend
contract-extension-options-help = How many times you can extend the contract in all.
contract-option-months = Months for each option
contract-option-months-help = How long one extension lasts.
contract-options-used = Options used
contract-options-used-help = How many of the options you have used.
contract-option-notice-months = Notice for an option, months
contract-option-notice-months-help = How long before the end you must use an option. When empty, the notice period applies.
contract-irrevocable-until = Irrevocable until
contract-irrevocable-until-help = The earliest day the contract can end by notice.

## Termination
contract-terminated-on = Notice given on
contract-terminated-on-help = The day notice was given. We compute when the contract then ends.
contract-notice-months = Notice period, months
contract-notice-months-help = How many months' notice the contract asks for.
contract-notice-running = Notice counts from the end of
contract-notice-running-help = The running year, half-year, quarter or month: the notice only begins when it is over.
contract-notice-to-end-of = Notice to the end of
contract-notice-to-end-of-help = The contract always ends on the last day of a year, half-year, quarter or month.

## Payment
contract-remuneration-started-on = Payment for operation began
contract-remuneration-started-on-help = The day you began to pay for operation.
contract-payment-frequency = Payment frequency
contract-payment-frequency-help = How often you pay.
contract-payment-model = Payment model
contract-payment-model-help = What the price depends on.
contract-price-regulation = Price regulation
contract-price-regulation-help = The index that the prices follow.
contract-maximum-value = Highest total value
contract-maximum-value-help = The highest amount that can be bought for under the contract, in kroner excluding VAT.

## References
contract-external-references = References
contract-external-references-help = Where the contract and its case are kept. Tick the one that overviews show.
contract-external-references-title = Title
contract-external-references-document-id = Document ID or case number
contract-external-references-url = Address
contract-external-references-is-main = Shown in overviews

## Computed columns
contract-valid = Status
contract-valid-yes = Valid
contract-valid-no = Not valid
contract-causes = Why not valid
contract-base-end = Ends
contract-latest-end = Can be extended to
contract-duration = Duration in months
contract-next-option = Next option
contract-next-notice = Give notice by
contract-next-notice-ends = Ends with that notice
contract-exit-on = Ends after the notice given
contract-procurement-plan = Procurement plan
contract-system-uuids = IT systems (UUID)
contract-relations-count = Number of relations
contract-children-count = Number of contracts below
contract-main-reference-title = Reference
contract-main-reference-document = Document ID or case number

## Choices
choice-validity-override-forced-valid = Valid whatever the dates
choice-validity-override-forced-invalid = Not valid whatever the dates
choice-yes-no-yes = Yes
choice-yes-no-no = No
choice-segment-year = Calendar year
choice-segment-half-year = Half-year
choice-segment-quarter = Quarter
choice-segment-month = Month
choice-approval-not-needed = Not needed
choice-approval-approved = Approved
choice-approval-exception = Exception
choice-contract-cause-forced-invalid = Made invalid
choice-contract-cause-not-started = Not begun
choice-contract-cause-ended = Ended
choice-contract-cause-terminated = Notice given and run out
choice-contract-cause-parent-not-valid = The contract above does not apply
choice-subject-kind-contract = contract

## Value lists
list-contract-type = Types of contract
list-contract-template = Contract templates
list-purchase-form = Forms of purchase
list-procurement-strategy = Strategies for next procurement
list-agreement-element = Elements of the agreement
list-payment-frequency = Payment frequencies
list-payment-model = Payment models
list-price-regulation = Price regulations
list-contract-role = Contract roles
list-procurement-procedure = Procurement procedures

## The contract's page
contract-cause-forced-valid = You decided that it applies, whatever the dates.
contract-cause-forced-invalid = You decided that it does not apply.
contract-cause-not-started = It only applies from { $day }.
contract-cause-ended = It ended on { $day }.
contract-cause-terminated = Notice was given and it ended on { $day }.
contract-cause-parent-not-valid = The contract above, { $name }, does not apply.
contract-sentence-exit = notice given, ends { $day }
contract-sentence-end = ends { $day }
contract-sentence-option = next option to be used by { $day }
contract-sentence-notice = give notice by { $day }
contract-tree = Hierarchy
contract-tree-validity = Validity
contract-tree-inherits = Inherited
contract-transfer-verb = Move those below
contract-transfer-title = Move contracts below { $name }
contract-transfer-lead = Choose the contracts that are to belong under another contract. The rest stay where they are.
contract-transfer-which = Contracts
contract-transfer-to = New contract above
contract-transfer-to-help = Leave it empty when the contracts are to stand on their own.
contract-transfer-submit = Move the contracts
notice-contracts-moved = The contracts are moved.
contract-about-operation = Operation
contract-about-main = Makes the system active
contract-about-new = New contract about the system
usage-contracts-none = No contracts yet. Create one, or add the system on a contract you have.

## Refusals
error-contract-name-taken = There is already a contract named { $name }. Give one of them another name.
error-contract-below-itself = The chosen contract stands below this one. Choose another.
error-inheriting-needs-parent = Choose a contract above before validity can be inherited.
error-continuous-has-no-length = A continuous contract cannot have a duration. Remove the duration, or the tick at Continuous.
error-more-options-than-there-are = { $used } options are used, but the contract has only { $options }. Correct one of the numbers.
error-quarter-needs-year = Give the year of the next procurement too.
error-contact-is-the-signer = The contact is the supplier's signatory. Remove the tick to write another name.
error-contract-not-about-it = The contract is not about this system. Add the system on the contract first.
