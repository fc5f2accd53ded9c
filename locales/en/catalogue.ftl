# The system catalogue

system-one = System
system-many = Systems

## Sections
system-section-general = Front page
system-section-lineage = Lineage
system-section-kle = Tasks (KLE)
system-section-archiving = Archiving
system-section-legal = Legal names
system-section-references = References

## General
system-name = System name
system-name-help = The name the supplier uses. Your own name for it goes on the usage.
system-former-name = Former system name
system-former-name-help = Other names the system has had. They are used in search and to find duplicates.
system-description = Description
system-description-help = What the system does and for whom. Write so that a colleague in another municipality understands.
system-business-type = Business type
system-business-type-help = The kind of work the system supports.
system-rights-holder = Rights holder
system-rights-holder-help = Whoever owns the rights to the system, usually the supplier.
system-visibility = Visibility
system-visibility-help = A public system can be seen and used by all municipalities. A local one is seen only by you.
system-deactivated = Not available
system-deactivated-help = Nobody can start using a system that is not available. Those who use it keep their registration.
system-external-uuid = External UUID
system-external-uuid-help = The key of the system with the rights holder.

## Lineage
system-parent-system = Parent system
system-parent-system-help = The system this one is part of, for example a module of a larger package.
system-predecessor-system = Successor to
system-predecessor-system-help = The system this one has replaced.
system-product-series = Product series
system-product-series-help = The series or family of products the system belongs to.
system-source-code-location = Location of the source code
system-source-code-location-help = Where the open source code is, if the system is open source.

## KLE
system-kle = Tasks (KLE)
system-kle-help = The KLE numbers the system covers in all municipalities. You can add and remove numbers on your own usage.

## Archiving
system-recommended-archive-duty = Archiving advice from the National Archives
system-recommended-archive-duty-help = What the National Archives recommend. The municipality makes its own decision on the usage.
system-recommended-archive-duty-comment = Comment from the National Archives
system-recommended-archive-duty-comment-help = The explanation. Can be filled in once the advice has been chosen.

## Legal
system-legal-name = DBS name
system-legal-name-help = The legally correct name of the system. Fetched from DBS and cannot be changed here.
system-legal-data-processor-name = DBS data processor
system-legal-data-processor-name-help = The legally correct name of the data processor. Fetched from DBS and cannot be changed here.

## References
system-external-references = References
system-external-references-help = Documents and cases about the system. Choose one to show in the overview.
system-external-references-title = Title
system-external-references-document-id = Document ID/case no.
system-external-references-url = Address
system-external-references-is-main = Shown in the overview

## Computed columns
system-in-use = In use with you
system-available = Available
system-available-yes = Available
system-available-no = Withdrawn
system-used-by-count = Number of organisations that use it
system-used-by = Used by
system-kept-by = Kept by
system-uuid = UUID
system-kle-names = KLE names
system-main-reference-title = Reference
system-main-reference-document = Document ID/case no.

## Proposals
proposal-one = Proposal
proposal-many = Proposals for the catalogue
proposal-decision-open = Waiting
proposal-decision-accepted = Accepted
proposal-decision-rejected = Rejected
proposal-decision-merged = Merged with another system

## Likely duplicates
duplicate-reason-same-name = Same name
duplicate-reason-former-name = Former name
duplicate-reason-similar-name = Similar name
duplicate-reason-same-supplier-similar-name = Same supplier and similar name

## Events
event-system-proposed = Proposed for the catalogue
event-system-accepted = Taken into the catalogue
event-system-rejected = Proposal rejected
event-system-merged = Systems merged
event-usage-moved = Moved to another system
event-relation-bulk-created = Relations created
event-kle-node-edition-replaced = New edition of KLE taken in
system-list = System catalogue
duplicate-reason-same-cvr = Same CVR number
