# The pages of KLE: the tree, search, one number

kle-title = KLE
kle-lead = The municipalities' shared numbers for tasks. Choose a number to see which systems cover it.
kle-hits = Numbers that match your search.
kle-empty = KLE has not been loaded yet. The national coordinator loads it.
kle-no-hits = No number matches. Try a shorter word, or see the whole tree.
kle-about = About the number
kle-status = Status
kle-current = In use
kle-expired = Withdrawn
kle-created = Created
kle-changed = Changed
kle-expired-on = Withdrawn on
kle-below = Numbers below it
kle-number = Number
kle-name = Subject
kle-covered = { $usages ->
    [0] None of your systems
    [one] 1 of your systems
   *[other] { $usages } of your systems
 } and { $systems ->
    [one] 1 system in the catalogue
   *[other] { $systems } systems in the catalogue
 } cover the task.
kle-covered-below = { $usages ->
    [0] None of your systems
    [one] 1 of your systems
   *[other] { $usages } of your systems
 } and { $systems ->
    [one] 1 system in the catalogue
   *[other] { $systems } systems in the catalogue
 } cover something below.
kle-list-usages = Show your systems as a list
kle-list-systems = Show in the catalogue
kle-usages = Your systems
kle-usages-below = Your systems, also on the numbers below
kle-usages-none = None of your systems cover it.
kle-systems = Systems in the catalogue
kle-systems-below = Systems in the catalogue, also on the numbers below
kle-systems-none = No system in the catalogue covers it.
kle-load = Load a new edition
