# My day, search in everything and the staff view.

day-first = How to begin
day-mine = Your systems
start-my-role = { $role }: { $n ->
    [one] one system
   *[other] { $n } systems
}
start-hint-critical-without-risk-assessment = Important systems should be assessed first
start-hint-old-risk-assessment = Go through them again
start-hint-overdue-risk-assessment = Make the assessment, or move the date
start-hint-no-owner = Nobody answers for them
start-hint-no-unit = No unit answers for them
start-hint-past-its-end = Correct the date, or close them
start-hint-phasing-out = Are agreements and data taken care of?
start-hint-not-available = Find out what is to replace them
start-hint-changed-this-week = Since Monday
start-catalogue = { $n ->
    [one] system in the shared catalogue
   *[other] systems in the shared catalogue
}
start-catalogue-hint = Every municipality uses it
start-proposals = { $n ->
    [one] proposal waits for your decision
   *[other] proposals wait for your decision
}
start-proposals-hint = The oldest come first
start-log-whole = { $n ->
    [one] entry in the log, and it holds together
   *[other] entries in the log, and it holds together
}
start-log-broken = { $n ->
    [one] entry in the log, but it does not hold together
   *[other] entries in the log, but it does not hold together
}
start-log-hint = Checked just now
start-denied = { $n ->
    [one] time somebody was refused this week
   *[other] times somebody was refused this week
}
start-denied-hint = See who, and what they wanted
start-version = is the version that runs
start-version-hint = The database answers
start-contact = Say who runs Fælled
start-contact-hint = Shown in the accessibility statement

first-units = Read in your units
first-units-text = From a spreadsheet or a file from OS2mo. Then each system can have a responsible unit.
first-units-new = Create the top unit
first-units-done = { $n ->
    [one] One unit is in place
   *[other] { $n } units are in place
}
first-people = Read in your employees
first-people-text = They need no account. Then each system can have a system owner.
first-people-new = Create the first person
first-people-done = { $n ->
    [one] One person is in place
   *[other] { $n } people are in place
}
first-systems = Read in your systems
first-systems-text = Use the spreadsheet you have. The columns of Kitos are known, and you can point out others. Nothing is saved before you have seen what will happen.
first-systems-new = Take the first system into use
first-systems-done = { $n ->
    [one] One system is in place
   *[other] { $n } systems are in place
}
first-import = Choose a file

did-created = created
did-changed = changed
did-bulk-changed = changed together with others
did-deleted = deleted
did-restored = brought back
did-moved = moved
did-merged = merged with another
did-proposed = proposed
did-accepted = took into the catalogue
did-rejected = rejected the proposal of

search-title = Search in everything
search-words = Search for
search-for = Search: “{ $q }”
search-found = { $n } found
search-hint = This searches { $what } and KLE at once. Danish inflections count: “kommunernes” also finds “kommune”.
search-none = Nothing found
search-none-text = Try fewer or shorter words. All of them must stand in the same place.
search-more = { $n ->
    [one] Show it
   *[other] Show all { $n }
}
search-kle = KLE numbers

staff-title = Our systems
staff-lead = What the systems are used for, and who is responsible for them.
staff-none = There are no systems yet
staff-none-fit = No system fits the search
staff-none-fit-text = Only names are searched. Try a part of one.
staff-give-address = Share with all staff
staff-change-address = Change the shared address
staff-publish-title = Share the staff view
staff-unpublished-lead = Make an address that all staff can open without an account. It shows the systems' name, purpose, unit, life cycle and KLE. Economy, notes and people are not part of it.
staff-published-lead = The staff view has an address. It cannot be shown again. If you make a new one, the old one stops working.
staff-made-lead = The address works now. Any earlier address has stopped working.
staff-publish = Make the address
staff-renew = Make a new address
staff-withdraw = Close the address
staff-back = Back to the view
notice-staff-withdrawn = The address is closed.
