# Bringing files in. `error-` says what is wrong, `remedy-` how to put it right.

## The whole file
error-empty-file = The file is empty.
remedy-empty-file = Save the spreadsheet again and choose the new file.
error-empty-sheet = There are no rows in the file.
remedy-empty-sheet = There must be headers in the first row and at least one row below them.
error-no-rows = The headers are recognised, but there are no rows below them.
remedy-no-rows = Write at least one row below the headers, save the file and choose it again.
error-file-too-large = The file is too large to be read.
remedy-file-too-large = Split it into several files, or delete sheets that are not needed.
error-zip-bomb = The file takes up unusually much room when unpacked, so it was not read.
remedy-zip-bomb = Save the spreadsheet as CSV and choose that file.
error-not-a-table = The file is not a spreadsheet ({ $kind }).
remedy-not-a-table = Save it as an Excel workbook (.xlsx) or CSV.
error-bad-encoding = The letters in the file cannot be read.
remedy-bad-encoding = Save it as CSV UTF-8 and choose the new file.
error-password-protected = The file is protected by a password.
remedy-password-protected = Remove the password in Excel and choose the file again.
error-file-unreadable = The file cannot be read. It may be damaged.
remedy-file-unreadable = Open it in Excel, save it again and choose the new file.
error-unsafe-xml = The file holds something that we do not read, for safety.
remedy-unsafe-xml = Fetch the plan from KL again and choose that file.
error-not-kle = The file is not a KLE plan.
remedy-not-kle = Choose KL's XML file or the JSON file from Kitos.
error-wrong-headers = None of the headers in the file is known: { $found }.
remedy-wrong-headers = We look for { $expected }. Say yourself what the columns are, or correct the headers.
error-mapped-twice = Two columns are read as the same field.
remedy-mapped-twice = Choose another field for one of them, or leave it out.
error-mapping-of-another-file = The choice of columns belongs to another file. Choose the columns again.

## Rows
error-duplicate-row = The same stands in row { $row } too.
remedy-duplicate-row = Delete one of the rows.
error-ambiguous-name = Several match “{ $value }”: { $candidates }.
remedy-ambiguous-name = Write more, so that only one matches: the path (Parent / Unit), the e-mail or the id.
error-parent-rejected = The unit above this one is rejected in row { $row }.
remedy-parent-rejected = Correct that row first.
error-contract-above-rejected = The contract above it is rejected in row { $row }.
remedy-contract-above-rejected = Correct that row first.
error-unit-cycle = The units stand in a circle: { $value }.
remedy-unit-cycle = Correct the parent unit in one of the rows.
error-path-gap = “{ $value }” stands below an empty level.
remedy-path-gap = Fill in the level above.
error-path-empty = The row has no unit.
remedy-path-empty = Fill in at least the first level, or delete the row.

## Cells
error-unknown-value = “{ $value }” is not in the list.
remedy-unknown-value = { $suggestions ->
    [none] Choose a value from the list, or ask an administrator to add it.
   *[other] Did you mean { $suggestions }?
}
error-unknown-unit = There is no unit “{ $value }”.
remedy-unknown-unit = { $suggestions ->
    [none] Import the units first, correct the name, or leave the column out.
   *[other] Did you mean { $suggestions }?
}
error-unknown-person = There is no person “{ $value }”.
remedy-unknown-person = { $suggestions ->
    [none] Add the person first, or choose to create what is missing.
   *[other] Did you mean { $suggestions }?
}
error-unknown-system = The catalogue has no system “{ $value }”.
remedy-unknown-system = { $suggestions ->
    [none] Correct the name, or choose to create what is missing.
   *[other] Did you mean { $suggestions }? If not, choose to create what is missing.
}
error-unknown-organisation = There is no organisation “{ $value }”.
remedy-unknown-organisation = { $suggestions ->
    [none] Add the organisation first, or write its CVR number.
   *[other] Did you mean { $suggestions }?
}
error-unknown-contract = The contract “{ $value }” does not exist.
remedy-unknown-contract = { $suggestions ->
    [none] Make the contract first, or leave the cell empty.
   *[other] Did you mean { $suggestions }?
}
error-unknown-usage = You do not use the system “{ $value }”.
remedy-unknown-usage = { $suggestions ->
    [none] Import the systems first, correct the name, or leave the cell empty.
   *[other] Did you mean { $suggestions }?
}
error-length-unreadable = “{ $value }” cannot be read as a length of time.
remedy-length-unreadable = Write for example 2 år og 3 måneder, or Løbende when it runs until terminated.
error-plan-unreadable = “{ $value }” cannot be read as a year and a quarter.
remedy-plan-unreadable = Write for example 2027 Q1.
error-unknown-kle = There is no KLE number “{ $value }”.
remedy-unknown-kle = Write numbers as 27.00.00, with commas between them.
error-excel-error = The cell holds an error: { $value }.
remedy-excel-error = Correct the formula in the spreadsheet.
error-date-unreadable = “{ $value }” cannot be read as a date.
remedy-date-unreadable = Write for example 31-12-2026.
error-date-impossible = There is no date “{ $value }”.
remedy-date-impossible = Correct the day or the month.
error-date-two-digit-year = The year in “{ $value }” has only two digits.
remedy-date-two-digit-year = Write the year with four digits, for example 31-12-2026.
error-number-unreadable = “{ $value }” is not a number.
remedy-number-unreadable = Write the number alone, for example 12 or 1.234,56.
error-number-ambiguous = “{ $value }” can be read in two ways.
remedy-number-ambiguous = Write the number without thousands marks, and with a comma before decimals.
error-number-too-many-decimals = “{ $value }” has too many decimals.
remedy-number-too-many-decimals = Write at most two decimals.
error-number-not-whole = “{ $value }” is not a whole number.
remedy-number-not-whole = Write the number without decimals.
error-number-out-of-range = “{ $value }” is too large.
remedy-number-out-of-range = Write a smaller number.
error-yes-no-unknown = “{ $value }” is neither yes nor no.
remedy-yes-no-unknown = Write Ja or Nej.
error-ean-scientific = Digits of the EAN were lost in the spreadsheet ({ $value }).
remedy-ean-scientific = Make the column text in Excel and write the number again.
error-uuid-unreadable = “{ $value }” is not a UUID.
remedy-uuid-unreadable = Copy all of it, or leave the cell empty.
error-cvr-length = “{ $value }” is not a CVR number.
remedy-cvr-length = A CVR number has eight digits.
error-email-unreadable = “{ $value }” is not an e-mail address.
remedy-email-unreadable = Write it as name@kommune.dk.
error-list-unclosed-quote = A quotation mark is missing in “{ $value }”.
remedy-list-unclosed-quote = Put quotation marks on both sides of the name, or remove it.
error-small-row = The line “{ $value }” cannot be read.
remedy-small-row = Write one line for each, in this order: { $expected }. The first must be there.
error-names-and-addresses-differ = There are { $names } names and { $addresses } e-mail addresses, and nobody has the address “{ $value }”.
remedy-names-and-addresses-differ = Write an address for each name, or leave the address out.
error-address-decides = The address beside “{ $value }” belongs to { $candidates }, who therefore gets the role.
remedy-address-decides = Correct the address if it should be somebody else.
error-link-without-address = “{ $value }” is a title without an address and was passed over.
remedy-link-without-address = Write the address in the cell: Title <https://…>.

## KLE
error-kle-number = “{ $value }” has no valid KLE number.
error-kle-duplicate = The number stands in the plan several times.
error-kle-duplicate-uuid = The id is used by number { $value } too.
error-kle-orphan = The number above ({ $value }) is missing in the plan.
error-kle-wrong-parent = The number does not belong below “{ $value }”.
error-kle-title-missing = The title is missing.
error-kle-title-long = The title is too long.
error-kle-uuid = “{ $value }” is not a UUID.
error-kle-date = “{ $value }” is not a date.
remedy-kle-empty = Get the whole plan from KL. This file has only the date of publication.
error-kle-retired = Numbers that the edition does not have, and that go out of use: { $count }.

## Good to know
error-column-computed = The column is not read: its value is computed.
error-column-alike = The column was not read. It resembles a field that we know.
remedy-column-alike = Say yourself what the column is.
error-column-unknown = The column is not known and was not read.
error-formula-read = The column has formulas in { $count } rows. The last computed result was read.
error-uneven-row = The row has { $found } fields, the header { $expected }.
remedy-uneven-row = See whether a semicolon in a text splits it in two.
error-likely-supplier = “{ $value }” is made and resembles { $candidates }, which is there.
remedy-likely-supplier = Write the name that is there if it is the same supplier.
error-likely-duplicate = “{ $value }” resembles { $candidates } in the catalogue.
remedy-likely-duplicate = Write the catalogue's name if it is the same system.

## How to put right what the rules refuse
remedy-required = Write something in the cell, or delete the row.
remedy-too-long = Shorten the text in the file.
remedy-out-of-range = Correct the number in the file.
remedy-amount-too-large = Correct the amount in the file.
remedy-percent-out-of-range = Correct the percentage in the file.
remedy-date-out-of-range = Correct the year in the file.
remedy-not-a-date = Correct the date in the file.
remedy-not-an-id = Copy the whole id, or leave the cell empty.
remedy-not-an-address = Write the whole address in the cell, or leave it empty.
remedy-not-an-email = Correct the address in the file, or leave the cell empty.
remedy-unknown-choice = It can be one of these: { $allowed }.
remedy-unknown-column = Choose a field from the list, or leave the column out.
remedy-unknown-field = Leave the column out.
remedy-unknown-reference = Write the name of something that exists, or leave the cell empty.
remedy-unreadable = Write the value again, or leave the cell empty.
remedy-wrong-type = Write the value again, or leave the cell empty.
remedy-repeated = Delete one of the two in the cell.
remedy-too-many-rows = Delete some of the lines in the cell.
remedy-switch-is-off = Fill in “{ $switch }” in the row too, or leave this cell empty.
remedy-option-disabled = Write another value, or leave the cell empty.
remedy-cvr-digits = Correct the number in the file, or leave the cell empty.
remedy-ean-length = Make the column text in Excel, and write all 13 digits.
remedy-ean-check-digit = Look the number up again, and correct it in the file.
remedy-ean-taken = Correct the number in one of the two rows, or leave the cell empty.
remedy-email-taken = Write the person's own address, or delete the row.
remedy-ends-before-it-begins = Correct one of the two dates in the file.
remedy-dates-reversed = Correct the date in the file, or leave one of the cells empty.
remedy-period-reversed = Write the start date first in the line.
remedy-below-itself = Correct the unit above in the row.
remedy-cycle = Correct the system above in the row.
remedy-too-deep = Move the unit higher up in the file.
remedy-name-taken-here = Correct the name in the row, or delete it.
remedy-name-taken = Write the name as it stands in the catalogue.
remedy-already-in-use = Delete the row, or write the id of the registration in it.
remedy-move-usage-instead = Write the system that the registration has now, or leave the cell empty.
remedy-system-deactivated = Correct the system in the row, or delete it.
remedy-same-system = Correct the system in the row.
remedy-parent-not-public = Leave the cell empty.
remedy-public-needs-coordinator = Leave the cell empty.
remedy-contract-not-about-it = Write a contract about the system, or leave the cell empty.
remedy-contract-name-taken = Write another name, or the contract's own number when it is to be changed.
remedy-contract-below-itself = Correct the contract above in the row.
remedy-inheriting-needs-parent = Write the contract above in the row, or No in this cell.
remedy-continuous-has-no-length = Empty the length in the row, or write No under continuous.
remedy-more-options-than-there-are = Correct one of the numbers in the row.
remedy-quarter-needs-year = Write the year in the row too, or leave the quarter empty.
remedy-contact-is-the-signer = Write the signer's name, or leave the cell empty.
remedy-proprietary-alone = Keep only one of them in the cell.
remedy-responsible-not-using = Write the responsible unit in both columns.
remedy-one-main-reference = Write Yes last in one of the lines and No in the others.
remedy-has-the-role-already = Delete the person in one of the places in the row.
remedy-role-of-another-kind = Leave the column out.
remedy-kle-both = Delete the number in one of the columns.
remedy-kle-inherited = Delete the number in the cell.
remedy-kle-not-inherited = Delete the number in the cell.
remedy-kle-expired = Correct the number in the file, or delete it.
remedy-kle-older-edition = Get the latest plan from KL, and choose that file.
remedy-kle-number = Get the plan from KL again, or correct the number: 00, 00.01 or 00.01.05.
remedy-kle-duplicate = Get the plan from KL again, or delete one of the two.
remedy-kle-duplicate-uuid = Get the plan from KL again, or correct one of the ids.
remedy-kle-orphan = Get the whole plan from KL, and choose that file.
remedy-kle-wrong-parent = Get the plan from KL again, or move the number in the file.
remedy-kle-title-missing = Get the plan from KL again, or write the title in the file.
remedy-kle-title-long = Get the plan from KL again, or shorten the title.
remedy-kle-uuid = Get the plan from KL again, or correct the id in the file.
remedy-kle-date = Get the plan from KL again, or correct the date in the file.
remedy-kle-retired = Make sure that the file is the whole of the latest plan.
remedy-column-computed = If the value is wrong, correct what it is computed from.
remedy-column-unknown = Choose what the column is, if it is to be read.
remedy-formula-read = If the spreadsheet has not been calculated lately, open it, save it, and choose it again.

## On the way
error-import-finished = The file has been imported or given up already.
error-import-cancelled = The import was stopped. Nothing was changed.
error-import-not-undoable = The import cannot be undone. It may have been already.
error-upload-gone = The file waited for more than a day and was deleted. Choose it again.
error-changed-since = Was changed since and is kept.
error-named-since = Is used by other registrations and is kept.

event-import-uploaded = Chose a file to import
event-import-cancelled = Gave an import up
event-import-completed = Imported a file
event-import-undone = Undid an import

## The command line
error-filter-without-value = Write the filter as column=value.
cli-import-nothing-written = Nothing was written.
cli-command-import = Take a file in, or tell what that would do
cli-command-export = Write a list to a file
cli-argument-import-kind = What the file holds: system-usages, contracts, org-units, people, actuals or kle
cli-argument-import-file = The file to take in
cli-argument-dry-run = Write nothing; tell what would be written
cli-argument-skip-rejected = Leave rejected rows out and take the others in
cli-argument-create-missing = Make systems and people that the file names and nobody knows
cli-argument-keep-missing = Reject rows with systems and people that nobody knows
cli-argument-empty-clears = Empty cells empty their fields
cli-argument-json = Answer as JSON
cli-argument-export-list = Which list: system-usages, org-units, people …
cli-argument-format = The form of the file: csv, xlsx or json
cli-argument-output = The file to write; otherwise the content is shown here
cli-argument-columns = Keys of the columns with commas between; otherwise all
cli-argument-filter = Only rows for which this holds, e.g. life_cycle=operational
cli-argument-sort = Key of the column to sort by; - in front turns the order round
cli-argument-as-of = As it was on this day, e.g. 2026-01-31

## The pages
import-title = Import from a file
import-lead = Choose what the file holds. You always see what will happen before anything changes, and you can undo a whole import.
import-overview = All imports
import-another = Choose another file
import-new = New import
import-choose-file = Choose a file
import-file = File
import-when = When
import-who = Who
import-state = State
import-status-done = Imported
import-status-undone = Undone
import-status-uploaded = Waiting
import-status-cancelled = Given up
import-read = Read the file
import-file-question = Which file do you want to import?
import-file-why = The file is only read. You see what it will change before you decide.
import-system-usages-name = Import systems
import-system-usages-title = Systems in use
import-system-usages-help = CSV or Excel (.xlsx), at most 25 MB. Exports from Kitos can be used as they are, and so can your own spreadsheet.
import-system-usages-see = See the systems
import-contracts-name = Import contracts
import-contracts-title = Contracts
import-contracts-help = CSV or Excel (.xlsx), at most 25 MB. The contract sheet of Kitos and exports from Kitos can be used as they are, and so can your own spreadsheet.
import-contracts-see = See the contracts
import-contracts-missing = Suppliers, and people with roles, that the file names and nobody knows are made.
import-org-units-name = Import units
import-org-units-title = Organisation units
import-org-units-help = CSV or Excel (.xlsx), at most 25 MB. Kitos' template and OS2mo's sheets can be used as they are.
import-org-units-see = See the units
import-people-name = Import people
import-people-title = People
import-people-help = CSV or Excel (.xlsx), at most 25 MB. Kitos' template for users can be used as it is.
import-people-see = See the people
import-kle-name = Import KLE
import-kle-title = The KLE plan
import-kle-help = KL's XML file or the JSON file from Kitos. The plan is shared by all municipalities.
import-kle-see = See the plan
import-step-file = Choose file
import-step-columns = Columns
import-step-preview = See changes
import-step-result = Result
import-columns-question = Which columns belong to which fields?
import-columns-why = We know { $known } of the file's { $all } columns. There are { $rows } rows. Your choice is remembered for next time.
import-not-read = Not read
import-no-header = (no header)
import-of-new-system = { $field } (of new systems)
import-create-missing = Create what is missing
import-system-usages-missing = Systems and people that the file names and nobody knows are created. The systems are yours alone.
import-empty-clears = Empty cells empty the fields
import-empty-clears-help = Otherwise a field stays as it is when the cell is empty.
import-see-changes = See the changes
import-preview-question = Import { $file }?
import-same-file = Exactly the same file has been imported before.
import-more-notes = And { $n } more remarks.
import-do = Import the file
import-skip-rejected = Leave the rejected rows out
import-skip-rejected-help = Otherwise nothing is imported until every row is in order.
import-action = What happens
import-what = Sort
import-fields = Fields that change
import-action-created = Created
import-action-updated = Changed
import-action-deleted = Removed
import-what-usage = System in use
import-what-contract = Contract
import-what-organisation = Organisation
import-what-system = System in the catalogue
import-what-org-unit = Unit
import-what-person = Person
import-what-role-assignment = Role
import-what-kle-node = KLE number
kle-node-title = Title
kle-node-created = Created
kle-node-changed = Changed
kle-node-expired = Expired
kle-node-published = Edition
import-running = The file is being imported
import-comparing = The file is being compared with what is there
import-reading = Reading the file
import-rows-done = { $done } of { $total } rows
import-done-title = { $file } is imported
import-undone-title = { $file } is undone
import-done-by = { $who }, { $when }
import-undo = Undo the import
import-undo-not = Keep it
import-undo-question = Undo { $file }?
import-undo-why = What the import created is deleted, and what it changed is put back. What somebody has edited since is kept.
import-undo-deleted = Deleted
import-undo-restored = Put back
import-undo-kept = Kept
notice-import-stopped = The import was stopped. Nothing was changed.
notice-import-undone = The import was undone.
