# Systems in use

usage-one = System in use
usage-many = Systems in use

## Sections
usage-section-general = Front page
usage-section-validity = Life cycle and dates
usage-section-criticality = Criticality
usage-section-accessibility = Web accessibility (WCAG)
usage-section-organisation = Organisation
usage-section-kle = Local KLE
usage-section-references = Local references
usage-section-gdpr = GDPR
usage-section-precautions = Measures and supervision
usage-section-risk = Risk assessment
usage-section-dpia = Impact assessment (DPIA)
usage-section-retention = Erasure
usage-section-archiving = Archiving

## General
usage-system = IT system
usage-system-help = The system in the shared catalogue. An organisation has one registration for each system.
usage-local-name = Local name
usage-local-name-help = The name you use for the system yourselves.
usage-local-id = Local system ID
usage-local-id-help = Your own number for the system. Imports recognise the system by it.
usage-system-version = Version
usage-system-version-help = The version you run.
usage-purpose = Overall purpose of the system
usage-purpose-help = Say briefly what you use the system for. All staff can see the text.
usage-expected-users = Number of users
usage-expected-users-help = How many in the organisation use the system.
usage-data-classification = Classification of data in the system
usage-data-classification-help = How confidential the data in the system are. Choose by the most confidential.
usage-technical-system-types = Technical system types
usage-technical-system-types-help = What the system is technically. You can choose several.
usage-hosted-at = Hosting
usage-hosted-at-help = Where the system runs: with you, with a supplier or both.
usage-licensing-and-code-models = Licence and code
usage-licensing-and-code-models-help = How you may use the system and its code. Proprietary cannot be combined with others.
usage-contains-ai = Contains AI technology
usage-contains-ai-help = Whether the system uses artificial intelligence, also as a small part of a larger solution.
usage-notes = Notes
usage-notes-help = Your own notes. They are not shown to all staff.

## Validity
usage-life-cycle = Life cycle
usage-life-cycle-help = How far the system is with you. A system not in use or in pilot does not count as active.
usage-in-use-from = In use from
usage-in-use-from-help = The day you start using the system.
usage-phased-out-on = End date of use
usage-phased-out-on-help = The last day you use the system. Leave empty if you have no date.
usage-main-contract = Contract that makes the system active
usage-main-contract-help = Choose among the contracts about the system. When the contract is not valid, the system does not count as active.

## Criticality
usage-business-critical = Business-critical system
usage-business-critical-help = Whether your work stops when the system is down.
usage-society-critical = Society-critical system
usage-society-critical-help = Whether citizens' life or health or the running of society is hit when the system is down.
usage-criticality-level = Criticality
usage-criticality-level-help = Your overall view of how critical the system is.
usage-criticality-documentation = Reference for the criticality assessment
usage-criticality-documentation-help = Link to the document behind the assessment.

## Accessibility
usage-web-accessibility = Web accessibility (WCAG)
usage-web-accessibility-help = Whether people with disabilities can use the solution, as the law requires.
usage-web-accessibility-checked-on = Latest accessibility check
usage-web-accessibility-checked-on-help = The day the supplier last went through the solution.
usage-web-accessibility-notes = Notes on web accessibility
usage-web-accessibility-notes-help = What the check showed and what has been agreed.

## Organisation
usage-responsible-unit = Responsible organisation unit
usage-responsible-unit-help = The unit that owns the system with you. It must also be among the relevant units.
usage-using-units = Relevant organisation units
usage-using-units-help = The units that use the system.

## KLE
usage-kle-added = KLE added locally
usage-kle-added-help = Tasks you use the system for besides those in the catalogue.
usage-kle-removed = KLE removed locally
usage-kle-removed-help = Tasks in the catalogue that you do not use the system for.

## References
usage-external-references = Local references
usage-external-references-help = Your own documents and cases about the system. Choose one to show in the overview.

## GDPR
usage-processing-purpose = Purpose of processing
usage-processing-purpose-help = Why you process personal data in the system, for example casework under the social services act.
usage-record-of-processing = Link to the record of processing
usage-record-of-processing-help = Link to the record of your processing activities (article 30).
usage-data-processing-agreement-required = Data processing agreement required
usage-data-processing-agreement-required-help = Whether you need a data processing agreement with the supplier, or the matter is settled by law.
usage-data-sensitivity-levels = What types of data does the system hold?
usage-data-sensitivity-levels-help = Choose all that fit. If you choose ordinary personal data, you can say more about them.
usage-specific-personal-data = Ordinary personal data that need special care
usage-specific-personal-data-help = Can be filled in when the system holds ordinary personal data.
usage-sensitive-personal-data = Chosen sensitive personal data
usage-sensitive-personal-data-help = The sensitive data under article 9 that the system holds.
usage-data-subject-categories = Categories of data subjects
usage-data-subject-categories-help = Whom the data are about, for example citizens or employees.

## Measures and supervision
usage-technical-precautions-in-place = Appropriate technical measures in place
usage-technical-precautions-in-place-help = Answer yes to say which. If you leave yes they are emptied, but stay in the history.
usage-technical-precautions-applied = Technical measures
usage-technical-precautions-applied-help = The measures that protect the data in the system.
usage-technical-precautions-documentation = Documentation of technical measures
usage-technical-precautions-documentation-help = Link to the document that describes the measures.
usage-user-supervision = User supervision
usage-user-supervision-help = Whether you check that users see only what they need in their work.
usage-user-supervision-date = Date of the latest user supervision
usage-user-supervision-date-help = The day you last checked the users' access.
usage-user-supervision-documentation = Documentation of user supervision
usage-user-supervision-documentation-help = Link to the result of the check.

## Risk assessment
usage-risk-assessment-conducted = Risk assessment conducted
usage-risk-assessment-conducted-help = Answer yes to enter date, result and link. If you leave yes they are emptied, but stay in the history.
usage-risk-assessment-date = Date of the latest risk assessment
usage-risk-assessment-date-help = The day the assessment was finished.
usage-risk-assessment-result = What did the latest risk assessment show?
usage-risk-assessment-result-help = The overall risk to the data subjects.
usage-risk-assessment-documentation = Link to the risk assessment
usage-risk-assessment-documentation-help = Link to the assessment itself.
usage-risk-assessment-notes = Notes on the risk assessment
usage-risk-assessment-notes-help = Notes on the assessment. They are not shown to all staff.
usage-planned-risk-assessment-date = Date of planned risk assessment
usage-planned-risk-assessment-date-help = The day you are to make the next assessment.

## DPIA
usage-dpia-conducted = DPIA conducted
usage-dpia-conducted-help = An impact assessment is required when the processing is likely to give a high risk to the data subjects.
usage-dpia-date = Date of the latest DPIA
usage-dpia-date-help = The day the assessment was finished.
usage-dpia-documentation = Link to the DPIA
usage-dpia-documentation-help = Link to the assessment itself.

## Erasure
usage-retention-period-defined = Must data be kept for a time before they may be erased?
usage-retention-period-defined-help = Answer yes to enter when you are next to decide on erasure.
usage-next-retention-evaluation-date = Date data may next be erased
usage-next-retention-evaluation-date-help = The day you are next to decide whether data can be erased.
usage-retention-evaluation-frequency-months = Months between erasure evaluations
usage-retention-evaluation-frequency-months-help = How many months pass before you decide on erasure again.

## Archiving
usage-archive-duty = Obligation to archive
usage-archive-duty-help = Your own decision. The advice of the National Archives stands on the system in the catalogue.
usage-document-bearing = Holds documents
usage-document-bearing-help = Whether the system holds documents that must go along when data are delivered.
usage-archive-type = Archive type
usage-archive-type-help = How the system is archived.
usage-archive-location = Archive location
usage-archive-location-help = The archive that data are delivered to.
usage-archive-test-location = Archive test location
usage-archive-test-location-help = Where a trial delivery is tested.
usage-archive-supplier = Archiving supplier
usage-archive-supplier-help = The company that makes the archive version.
usage-data-archived = Have data been archived from the system?
usage-data-archived-help = Whether you have delivered data from the system to an archive.
usage-archive-frequency-months = Archiving frequency (months)
usage-archive-frequency-months-help = How many months pass between deliveries.
usage-archive-notes = Archiving notes
usage-archive-notes-help = Notes on archiving. They are not shown to all staff.
usage-journal-periods = Journal periods
usage-journal-periods-help = The periods data are delivered for, with the archive's ID and whether the period is approved.
usage-journal-periods-start-date = Start date
usage-journal-periods-end-date = End date
usage-journal-periods-archive-id = Archive ID
usage-journal-periods-approved = Approved
usage-external-references-title = Title
usage-external-references-document-id = Document ID/case no.
usage-external-references-url = Address
usage-external-references-is-main = Shown in the overview

## Relations
usage-section-relations = Relations
usage-section-contracts = Contracts

## Computed columns
usage-name = Name
usage-valid = Status
usage-valid-yes = Valid
usage-valid-no = Not valid
usage-valid-dates = Status (dates)
usage-valid-life-cycle = Status (life cycle)
usage-valid-contract = Status (marked contract)
usage-main-contract-supplier = Supplier
usage-contracts = IT contracts
usage-system-uuid = IT system (UUID)
usage-system-description = IT system (description)
usage-system-external-uuid = IT system (external UUID)
usage-system-parent = Parent IT system
usage-system-former-name = Former system name
usage-system-business-type = Business type
usage-system-rights-holder = Rights holder
usage-system-available = Available in the catalogue
usage-critical = Critical (to business or society)
usage-criticality-changed-at = Criticality last updated
usage-kle-ids = KLE numbers
usage-kle-names = KLE names
usage-kle-added-names = Local KLE names
usage-main-reference-title = Local reference
usage-main-reference-document = Document ID/case no.
usage-journal-period-end = End of the journal period
usage-recommended-archive-duty = Advice of the National Archives
usage-recommended-archive-duty-comment = Comment of the National Archives
usage-used-systems = Systems drawn on
usage-used-interfaces = Interfaces drawn on
usage-used-by-systems = Systems that draw on it
usage-used-interface-ids = Interface IDs
usage-used-interface-versions = Interface versions

## Status
usage-status-valid = Valid
usage-status-not-valid = Not valid
usage-cause-not-yet-in-use = The system is not taken into use until { $day }.
usage-cause-ended = Its last day in use was { $day }.
usage-cause-life-cycle = The life cycle is “{ $value }”, which does not count as active.
usage-cause-main-contract = The contract that makes the system active is not valid.

## Figures of the start page
usage-figure-critical-without-risk-assessment = { $n ->
    [one] critical system without a risk assessment
   *[other] critical systems without a risk assessment
}
usage-figure-old-risk-assessment = { $n ->
    [one] risk assessment older than 3 years
   *[other] risk assessments older than 3 years
}
usage-figure-overdue-risk-assessment = { $n ->
    [one] planned risk assessment whose date has passed
   *[other] planned risk assessments whose date has passed
}
usage-figure-no-owner = { $n ->
    [one] system without a system owner
   *[other] systems without a system owner
}
usage-figure-no-unit = { $n ->
    [one] system without a responsible unit
   *[other] systems without a responsible unit
}
usage-figure-past-its-end = { $n ->
    [one] system past its end date
   *[other] systems past their end date
}
usage-figure-phasing-out = { $n ->
    [one] system being phased out
   *[other] systems being phased out
}
usage-figure-not-available = { $n ->
    [one] system withdrawn from the catalogue
   *[other] systems withdrawn from the catalogue
}
usage-figure-changed-this-week = { $n ->
    [one] system changed this week
   *[other] systems changed this week
}

## Origin of tasks
usage-task-catalogue = From the catalogue
usage-task-added = Added by you
usage-task-removed = Removed by you
