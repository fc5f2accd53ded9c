# The pages of the catalogue and of systems in use, beyond their fields

related-all = Show all { $n }
related-interfaces = Exposes interfaces
related-catalogue = In the catalogue
related-others = Also used by

catalogue-withdrawn = Not available
catalogue-withdrawn-why = the system cannot be taken into use
catalogue-local = Local
catalogue-local-why = seen by you alone until it is in the catalogue
catalogue-in-use = In use with you
catalogue-used-by-count = { $n ->
    [0] not used by anybody yet
    [one] used by 1 organisation
   *[other] used by { $n } organisations
 }
catalogue-users-count = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
 }
catalogue-used-by = Used by
catalogue-used-by-none = Nobody has taken it into use yet.
catalogue-hierarchy = Belongs together with
catalogue-with-us = With you
catalogue-take-into-use = Take into use
catalogue-own-usage = Go to your registration

propose-step-name = Name
propose-step-similar = Is it there?
propose-step-describe = Describe it
propose-name-title = What is the system called?
propose-name-why = We look for it in the catalogue first, so that the same system does not stand there twice.
propose-former = Other names
propose-former-help = Former names and abbreviations, separated by commas.
propose-search = Search the catalogue
propose-similar-title = Is { $name } one of these?
propose-similar-why = These systems are alike. If it is one of them, use that one: then municipalities can compare and help each other.
propose-similar-verb = No, it is another system
propose-none-title = { $name } is new
propose-none-why = No system in the catalogue is like it. Go on and describe it.
propose-none-verb = Describe the system
propose-use-instead = Take it into use instead
propose-in-use-already = You use it already
propose-describe-title = Describe { $name }
propose-describe-why = You can use the system at once. The other municipalities see it when the national coordinator has accepted it.
propose-comment = A word to the coordinator
propose-comment-help = For example where you saw the system, or what sets it apart from those that are like it.
propose-verb = Create and propose the system
notice-proposed = The system is created with you and proposed for the catalogue.
notice-propose-to-decide = The system is proposed. Decide on it below.

proposals-lead = Systems that you have proposed for the shared catalogue.
proposals-lead-coordinator = Systems that the municipalities have proposed, the oldest first.
proposals-open = Waiting for a decision
proposals-open-none = No proposals are waiting.
proposals-decided = Decided
proposals-decided-none = No proposals are decided yet.
proposals-system = System
proposals-by = Proposed by
proposals-when = When
proposals-comment = Message
proposals-decision = Decision
proposals-note = Reason
proposal-by = Proposed by { $who }, { $organisation }. { $comment }
proposal-system = As it is described
proposal-like = Like
proposal-like-none = No other system in the catalogue is like it.
proposal-why = Why
proposal-same = Is it the same?
proposal-decide = Decide on the proposal
proposal-accept = Take it into the catalogue: every municipality can see and use it
proposal-reject = Reject it: it stays with those who proposed it
proposal-note = Reason
proposal-note-help = Whoever proposed the system reads it. Must be given when you reject.
proposal-decide-verb = Save the decision
notice-proposal-accepted = The system is in the catalogue.
notice-proposal-rejected = The proposal is rejected.

merge-verb = Merge with another
merge-do = Merge them
merge-into-this = Merge with { $name }
merge-choose-title = Which system shall { $name } be merged with?
merge-text = Every municipality's registrations move to the other system, and the old name is kept as a former name.
merge-into = System that stays
merge-into-help = It must be public.
merge-next = Show what it touches
merge-title = Merge { $from } into { $into }?
merge-confirm-text = { $into } stays. { $from } leaves the catalogue, but old addresses and searches lead to { $into }. It cannot be undone.
merge-usages = { $n ->
    [one] organisation uses the system; its registration moves along
   *[other] organisations use the system; their registrations move along
}
merge-both = { $n ->
    [one] organisation uses both systems
   *[other] organisations use both systems
}
merge-interfaces = { $n ->
    [one] interface moves along
   *[other] interfaces move along
}
merge-below = { $n ->
    [one] system below it moves along
   *[other] systems below it move along
}
merge-combine = Combine their two registrations into one
merge-combine-help = The oldest registration stays. Empty fields are filled from the youngest; relations and roles follow.
notice-system-merged = The systems are merged.

usage-mark-business = Critical to the business
usage-mark-society = Critical to society
usage-withdrawn-why = the system is withdrawn from the catalogue
usage-sentence-unit = { $unit } is responsible
usage-sentence-owner = system owner is { $owner }
usage-relation-draws = Uses
usage-relation-delivers = Used by
usage-relation-open = Show or change
usage-relation-count = { $n ->
    [one] 1 relation
   *[other] { $n } relations
 }
usage-relations-none = No relations yet. Add them from the system that uses the data.
usage-tasks = Tasks (KLE) that count
usage-tasks-none = Neither the catalogue nor you have tied tasks to the system.
usage-task-origin = Comes from
usage-task-expired = withdrawn
usage-life-cycle-verb = Change the life cycle
usage-relate-verb = Add a relation
usage-move-verb = Move to another system
usage-move-choose = Which system shall { $name } be moved to?
usage-move-lead = Use it when you took the wrong system into use, or when the system has been replaced. Everything you have registered follows.
usage-move-to = New system
usage-move-next = Show what it touches
usage-move-title = Move { $name } to { $to }?
usage-move-text = Fields, roles, relations and history follow.
usage-move-added = { $n ->
    [one] added task (KLE) goes, because the new system has it itself
   *[other] added tasks (KLE) go, because the new system has them itself
}
usage-move-removed = { $n ->
    [one] removed task (KLE) is forgotten, because the new system does not have it
   *[other] removed tasks (KLE) are forgotten, because the new system does not have them
}
usage-move-relations = { $n ->
    [one] relation loses its interface, because it belongs to the old system
   *[other] relations lose their interface, because it belongs to the old system
}
notice-usage-moved = The registration is moved.

relate-name = New relation from { $name }
relate-step-system = System
relate-step-interfaces = Interfaces
relate-system-title = Which system delivers data?
relate-system-why = The relation stands with the system that uses the data. Only systems you have in use can be chosen.
relate-next = Go on
relate-interfaces-title = What is used from { $name }?
relate-interfaces-why = Tick the interfaces you use. One relation is made for each.
relate-interfaces-none = The system exposes no interfaces, so one relation without is made.
relate-tick-help = If you choose none, one relation without an interface is made.
relate-verb = Add relations
notice-relations-added = The relations are added.

depends-kind = Dependencies
depends-verb = What depends on this?
depends-title = What depends on { $name }?
depends-text = { $direct ->
    [0] No system uses it directly
    [one] 1 system uses it directly
   *[other] { $direct } systems use it directly
 }, and { $indirect ->
    [0] none do so through others.
    [one] 1 does so through others.
   *[other] { $indirect } do so through others.
 }
depends-picture = Systems that depend on { $name }
depends-picture-text = Arrows point to the system that delivers. The lists below show all.
depends-direct = Directly
depends-steps = { $n } steps away
depends-direct-none = No systems use it.
depends-indirect = Through others
depends-indirect-none = No systems depend on it through others.
depends-distance = Steps
depends-way = The way
depends-see-also = See also
depends-all-relations = The relations as a list
