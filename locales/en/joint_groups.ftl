# Groups that are invited to buy together

joint-invitations = Groups and invitations
joint-invitations-lead = Groups that your municipality was invited to buy together with. Only the invited see them.
joint-invitations-all = Your groups
joint-invitations-none = You were not invited into any group yet. Choose a need, see who you should buy together with, keep the analysis, and invite the group.
joint-choose-need = Choose a need
joint-lead-by = Invited by
joint-worth = Value for all
joint-answers = Answers
joint-our-answer = Our answer
joint-answers-count = { $yes } of { $all } said yes
joint-standing = Status
joint-bound-since = Binding since { $day }
joint-not-bound = Not binding
joint-waiting-invitations = { $n ->
    [one] invitation to buy together waits for your answer
   *[other] invitations to buy together wait for your answer
}
joint-waiting-invitations-hint = Answer yes, no or maybe before the deadline

## Inviting
joint-invite = Invite the group
joint-keep-to-invite = Keep the analysis to invite
joint-see-invitation = See the invitation
joint-invite-lead = Everybody in the group gets the invitation and sees the numbers as they stand in the kept analysis, your own costs too. The numbers do not change afterwards.
joint-invite-whom = What you invite to
joint-invitation = The invitation
joint-invite-name = Name of the group
joint-invite-name-help = For example the system or the task.
joint-message = Message
joint-message-help = Why, and whom they can call.
joint-answer-by = Answer by
joint-answer-by-help = You can give more time afterwards.
joint-invite-send = Send the invitation
joint-nobody-left = If one of the two leaves, nobody is left to buy with.
joint-nobody-breaks = The group can do without any one of them: the others still win.

## The group
joint-invited-lead = { $need }: { $n } municipalities, start in { $start }, worth { $net } over { $years } years. The numbers are as they were when the group was invited.
joint-standing-title = How it stands
joint-standing-waiting = Waits for answers
joint-standing-refused = Somebody said no
joint-standing-not-ready = All said yes; ownership is lacking
joint-standing-ready = Ready to be made binding
joint-standing-binding = Binding
joint-standing-ended = Ended: nobody is left to buy with
joint-bound = Binding
joint-bound-by = Since { $day }, decided by { $by }
joint-invited-by = { $who } ({ $by }, { $day })
joint-chair = Chair by turns
joint-chair-turn = { $who } ({ $from }–{ $to })
joint-if-one-leaves = If one leaves
joint-without-them = Compute again without those who said no, and invite the rest
joint-see-analysis = See the analysis
joint-invited-all = The invited
joint-answer = Answer
joint-answered-by = Answered by
joint-by-on = { $by }, { $on }
joint-note = Note
joint-note-help = For example what it takes for a yes. Everybody in the group sees it.
joint-case = Case
joint-case-own = Our case
joint-case-made = Made
joint-reply-yes = Yes
joint-reply-maybe = Maybe
joint-reply-no = No
joint-left = Has left
joint-lacking = What is lacking before the group can be binding
joint-lacking-none = Nothing is lacking: all said yes and own the need.
joint-lacks = Lacks
joint-lacks-way = How it comes
joint-lack-reply = An answer to the invitation
joint-lack-reply-way = The municipality answers on this page before the deadline.
joint-lack-maybe = Answered maybe
joint-lack-maybe-way = The municipality answers yes or no when it knows.
joint-lack-no = Answered no
joint-lack-no-way = The municipality answers yes, or the one that invited computes again without it.
joint-lack-ownership = An answer to who owns { $what }
joint-lack-ownership-way = The municipality answers the three questions on this page.
joint-lack-unowned = Nobody owns { $what }
joint-lack-unowned-way = The municipality finds an owner and corrects its answer on this page.

## Forms
joint-not-done = It was not done
joint-refused-why = Why
joint-form-ownership = Who owns the need with you?
joint-ownership-three = Owns needs · processes · resources
joint-take-part = Will you take part?
joint-take-part-help = The others see your answer, your name and your answers about ownership. You can change the answer until the deadline has passed or the group is binding.
joint-form-answer = Answer the invitation
joint-form-answer-submit = Send answer
joint-form-bind = Make the group binding
joint-form-bind-submit = Make binding
joint-form-case = Your own case
joint-form-case-submit = Make a case in your governance
joint-form-votes = Vote on the order
joint-form-votes-lead = Give from 0 to 5 to the integrations that you want first, at most { $most } in all. The others see your votes in the order.
joint-form-votes-title = Integrations in the computed order
joint-form-votes-submit = Save votes
joint-form-deadline = Give more time to answer
joint-form-deadline-submit = Save the deadline
joint-form-withdraw = Leave the group
joint-form-withdraw-submit = Leave
joint-reason = Reason
joint-reason-help = The others see it. If you leave now, the group loses { $loss } over the period, you included.
notice-joint-invited = The invitation was sent.
notice-joint-done-answer = The answer was saved.
notice-joint-done-deadline = The deadline was changed.
notice-joint-done-bind = The group is binding.
notice-joint-done-votes = The votes were saved.
notice-joint-done-withdraw = You have left. Below it says what that costs the others.
notice-joint-done-case = The case was made with the numbers of the group.

## After one has left
joint-left-title = { $who } has left
joint-said-by = Said by
joint-value-before = Value of the group before
joint-value-after = Value of the others now
joint-loss = Difference
joint-rest-breaks = The others now lose by buying together
joint-rest-still-wins = The others still win by buying together
joint-start-moved = The best start moves from { $before } to { $after }
joint-share-before = Share before
joint-share-after = Share now
joint-change-of = Difference
joint-ready-before = All integrations before
joint-ready-after = All integrations now
joint-wait-change = Waiting, change

## The shared backlog
joint-shared-backlog = Shared integrations in order
joint-votes = Votes
joint-voted-order = No. by votes
joint-voted-done-on = Done by votes
joint-waiting-computed = Waiting costs in the computed order
joint-waiting-voted = Waiting costs in the order that was voted for
joint-waiting-extra = So much more does it cost
joint-met = When each has what it needs
joint-met-computed = Computed
joint-wait-computed = Waiting costs
joint-met-voted = By votes
joint-wait-voted = Waiting by votes
joint-wait-extra = Difference

## The case
joint-case-name = Joint purchase: { $group }
joint-case-open = Open the case
joint-case-group = Group that buys together
joint-case-problem = The municipality was invited to buy together with others: { $group }.
    Need: { $need }.
    Municipalities: { $names }.
    Start: { $start }.
    Value for all over { $years } years, compared with each buying for itself: { $net }.
    The numbers are from the analysis as it was on { $day } and do not change.
    The group: { $address }
joint-case-value = Our share of the value over { $years } years: { $share }.
    Alone it costs { $alone }, in the group { $together }.
    We put down: { $outlay }.
joint-case-payback = { $n ->
    [one] That is earned back after 1 month.
   *[other] That is earned back after { $n } months.
}

## Errors
error-joint-invited-already = The group was invited already. Open it under Groups and invitations.
error-joint-not-in-group = Your municipality is not in the group. You can only invite a group that you are in yourselves.
error-joint-not-countable = The numbers of the group cannot be computed again. Make a new analysis.
error-joint-is-binding = The group is binding. To get out, leave it with a reason.
error-joint-answer-late = The deadline for answering has passed. Ask the one that invited for more time.
error-joint-only-lead = Only the municipality that invited can do that, or, to make the group binding, the chair.
error-joint-not-ready = The group cannot be binding yet. Something is lacking with: { $who }.
error-joint-has-case = Your case about the group exists already. Open it from the group.
error-joint-case-without-yes = Answer yes to the invitation first; then you can make your case.
error-joint-not-binding = The group is not binding yet. Answer no instead of leaving.
error-joint-left-already = You have left the group and can do no more in it.
error-joint-unknown-integration = “{ $value }” is none of the group's integrations.
error-joint-votes-over-budget = You gave { $found } votes. Give at most { $max } in all.

## The log
event-joint-group-invited = Invited a group to buy together
event-joint-invitation-answered = Answered an invitation to buy together
event-joint-deadline-moved = Moved the deadline of an invitation
event-joint-group-bound = Made a group binding
event-joint-case-made = Made a case about a group
event-joint-group-left = Took the municipality out of a group
event-joint-votes-cast = Voted on the order of integrations

## Mail
mail-joint-invited-subject = Invitation to buy together: { $name }
mail-joint-invited-text = { $who } invites you to buy together: “{ $name }”. Answer yes, no or maybe by { $until }.
mail-joint-invited-open = Read and answer
mail-joint-bound-subject = Binding: { $name }
mail-joint-bound-text = { $who } has made the group “{ $name }” binding. All said yes and own the need.
mail-joint-bound-open = Open the group
mail-joint-left-subject = { $who } has left: { $name }
mail-joint-left-text = { $who } has left “{ $name }”. Reason: { $reason }
mail-joint-left-open = See what it costs
mail-joint-why-you = You get this mail because you administer contracts in { $organisation }.
