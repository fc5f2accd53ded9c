# The log of everything that happened.

log-title = Log
log-lead = Everything done in your organisation, newest first. Nobody can change the log.
log-search = Search the log
log-show = Show
log-verify = Check the log
log-export = Get as CSV
log-wrong-date = There is no such date. Write it as 31-12-2026.
log-none = No entries of the log fit
log-none-text = Choose a longer period, or remove one of the conditions.
log-nobody = Not signed in
log-number = Number
log-event = Event
log-event-name = Name of the event
log-subject = What it is about
log-kind = Kind
log-changes = Changes
log-entry = The entry
log-request = Request
log-hash = Checksum
log-field = Field
log-whole = The whole record
log-changes-count = { $n ->
    [0] Changes
    [one] One change
   *[other] { $n } changes
}
log-no-changes = No fields were changed.
log-more-changes = Show the next changes
log-first-changes = Show the first changes
log-changed-kind = Changed kind
log-changed-id = Changed id
log-verify-title = Check of the log
log-verify-lead = Each entry is tied to the one before it by a checksum. If a single character was changed afterwards, it shows here.
log-verify-section = Result
log-verify-result = The log
log-verify-entries = Entries checked
log-verify-first = First entry that does not fit
log-whole-chain = Holds together
log-broken-chain = Does not hold together

log-kind-organisation = Organisation
log-kind-org-unit = Organisational unit
log-kind-person = Person
log-kind-system = System
log-kind-usage = System in use
log-kind-interface = Interface
log-kind-relation = Relation
log-kind-role-assignment = Role
log-kind-option = Value of a list
log-kind-kle-node = KLE number
log-kind-user = Account
log-kind-token = Token
log-kind-saved-view = Saved view
log-kind-import = Import
log-kind-proposal = Proposal
log-kind-setting = Setting

log-field-shares-product = Shares systems
log-field-shares-window = Shares deadlines
log-field-shares-integrations = Shares integrations
log-field-shares-costs = Shares costs
log-field-operator-name = Operator
log-field-accessibility-email = E-mail about accessibility
log-field-security-email = E-mail about security
log-field-session-idle-minutes = Minutes without use
log-field-session-absolute-minutes = Longest time signed in, in minutes

event-access-denied = Was refused access
event-kle-loaded = KLE read in
event-staff-view-published = The staff view got a new address
event-staff-view-withdrawn = The staff view's address closed
event-demo-loaded = Created as an example
