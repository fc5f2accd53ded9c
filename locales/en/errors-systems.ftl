# Errors about systems, usages, interfaces, relations and KLE

error-dates-reversed = The end date { $until } is before the start date { $from }. Correct one of them.
error-proprietary-alone = Proprietary cannot be chosen with others. Remove either proprietary or the others.
error-period-reversed = Period { $row } ends { $until }, before it begins { $from }. Correct the dates.
error-one-main-reference = Choose one reference to show in the overview. Now { $found } are chosen.
error-responsible-not-using = The responsible unit is not among the relevant units. Add it there, or choose one of them.
error-already-in-use = You already use the system. Edit the registration you have.
error-system-deactivated = The system is no longer available and cannot be taken into use. Choose another.
error-move-usage-instead = The system cannot be changed here. Use “Move to another system”.
error-kle-both = A KLE number cannot be both added and removed. Choose one.
error-kle-inherited = The system has the number in the catalogue already; it need not be added.
error-kle-not-inherited = The system does not have the number in the catalogue, so it cannot be removed.
error-kle-expired = KLE number { $number } is no longer in use. Choose the number that replaced it.
error-public-needs-coordinator = Only the national coordinator can make something public. Propose it for the catalogue instead.
error-name-taken = There is already a system with that name. Use it, or give the new one another name.
error-same-system = It is the same system. Choose another.
error-cycle = What you chose is itself below this. Choose another.
error-parent-not-public = The parent system is not public. Make it public first, or choose another.
error-likely-duplicates = { $count ->
    [one] There is a similar system: { $names }.
   *[other] There are { $count } similar systems: { $names }.
 } Use one of them, or confirm that it is another system.
error-already-decided = The proposal has been decided already. Load the page again.
error-merge-target-not-public = The system that is to stay is not public. Choose a public one.
error-organisations-use-both = { $count ->
    [one] { $names } uses both systems.
   *[other] { $count } organisations use both systems: { $names }.
 } Agree on it with them, or choose to combine their registrations.
error-interface-name-taken = You already have an interface with that name and ID. Correct the name or the ID.
error-interface-in-use = The interface is used by { $count } relations. Its system can be changed when they are gone.
error-relation-to-itself = A system cannot have a relation to itself. Choose another system.
error-interface-not-exposed = The delivering system does not expose the interface. Choose one of its own.
error-consumer-is-fixed = The system that the relation goes from cannot be changed. Make a new relation instead.
error-kle-empty = The file has no KLE numbers. Choose another file.
error-kle-older-edition = The edition is older than the one here ({ $latest }). Find the newest.
