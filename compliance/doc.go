// Package compliance judges what happened in a workshop by rules: what a regulation demands before, after and beside an
// act, and who may do it. Rules are data in packs; the logic of each kind of rule is one Go function.
//
//	rules, err := compliance.Compile(packs.HouseDefault())
//	if err != nil {
//		return err
//	}
//	var report compliance.Report
//	rules.Judge(history, now, &report)
//	for _, finding := range report.All() {
//		fmt.Println(rules.Text(finding, language.SimplifiedChinese))
//	}
//
// [Rules] are a [history.Policy]: before something is recorded, [Rules.Gate] says which rules would be violated by it.
//
// # Findings
//
// A rule is judged once for each event (or fact) of the type it looks at, and gives one finding for it:
//
//   - satisfied or violated: decided. A violation has a reason, and names what is missing.
//   - not applicable: the condition "when" of the rule is false.
//   - entitlement: a right exists, from the moment at which it arose.
//   - unknown: an absent fact could change the answer. It names what is absent. A missing event did not happen if its
//     type is covered by the source of the history; otherwise nobody knows.
//
// An event that the first pattern of a rule does not mean, because its condition is false, its day lies outside the
// validity of the rule, or it has no key for the instance, gives no finding. If it is only unknown whether a rule applies,
// and all it asks for is there, it is satisfied.
//
// # Kinds
//
//   - [Precedence] (gate): something must have happened before, may not be stale, and not too old.
//   - [Response]: something must follow, in a window; it is pending until the window closes.
//   - [Sequence] (gate): named steps, all of them, in order.
//   - [Absence] (gate): something must not happen, ever or in a scope.
//   - [Coexistence]: if one thing happened, others have happened too, in whatever order, by the time of an event.
//   - [Count] (gate): how often something happens.
//   - [Require] (gate): an event or fact must carry fields and meet a condition.
//   - [Balance] (gate): two sides of sums are compared, exactly.
//   - [Separation] (gate): different people, or the same one.
//   - [Routing] (gate): a classification decides who gets it.
//   - [Coverage]: a span of time and distance, as a warranty, that other rules ask for; an event may end it sooner ("ends_by"), as the
//     return of the car, if the source records such events: where it does not, the coverage goes on. A reading below one that was taken before it tells nothing of the distance. It has no findings of its own.
//   - [Entitlement]: a right that arises when thresholds of number or time are reached.
//   - [Call]: a [Function] of the host, given to [Config.Compile], for what fits none.
//   - [Schedule]: in every period something is due.
//   - [Retention] (gate): a record is archived, kept and erased in time.
//   - [Ratio]: a share of a period is held against a target.
//
// A gate can refuse what is about to be done. Other kinds are refused when a pack is read, with a [KindError].
//
// The finding stands at the event that opens the judgement: the act that needs something before it, the event that opens a
// duty. Where another event decides, it stands there: at the step that came too soon, at the forbidden act, at the one that
// is one too many, at the event by which all must be there.
//
// # Rules about findings
//
// Findings that other rules read become events: "rule.satisfied" and "rule.violated", each with the keys of the instance, the
// reason, the due time and the period, "entitlement.arisen" with the rights, at the moment at which the finding was decided; a window that passed is decided right
// after its last instant. A pattern of such events names the rules by {"field":"rule_id","eq":…} or "in". Rules are judged after those that
// they read; rules that read each other in a circle are refused. In the evidence of their findings stands the event that the
// first finding is about.
//
// # Cars that come back
//
// [Rules.Comebacks] tells who opens an order which earlier orders on the car have a guarantee that is running, and what they have in
// common with the new one.
//
// # Time
//
// Order is read in favour, and does not depend on the place in the history: what happens at the same moment is before and
// after, and in order. So an event that ends a duty or a scope ("until") only ends what began before it, a scope does not hold
// at the moment that opens it, a case that is cancelled owes nothing that began then, and of several last amounts of a balance
// one that fits is enough. An event by which all must be there ("by") sees all of its moment, and may share that of the
// trigger. Acts that exclude each other, by their people or by their scopes, do so at one moment, too, each with its finding.
// Where only one of several can count, as the first or the last of an instance, a limit that supersedes another one or an
// attribute, it is that which [history.Event.After] names, as it is where one of several is named as evidence; what only
// may be of a pattern leaves that to one that surely is. A bare day counts as a whole. Only windows of hours and of
// opening time need the hour: a bare day is then unknown. Days and months are counted in the zone of the shop that owns
// the case, working days and opening time by its calendar ([Rules.WithCalendars]). Both bounds of a window are in it;
// after its end nothing heals. What is due after the end of an export is pending.
//
// Satisfied and violated are final: later events do not change them. Later knowledge may: a classification that comes
// after the fact, an event that is entered late. And a bare day is not over before it is: as of a moment within it, events that
// are known to the hour may still come before or after those that are not.
//
// # Periods
//
// Rules of kind schedule and ratio are judged once for each key (a shop, a person) and each period that has begun: the last two fields
// of the instance of a finding are the key and "period", whose name is 2026, 2026-Q2, 2026-05, 2026-W19, 2026-05-04, or, where it
// has none, from one to another: 2026-01/2026-06; between them stands the group of a ratio. Only a history that holds all that its shops recorded can say what did
// not happen in a month: one without [history.Config.CompleteFrom] gives no such findings. A period that began before
// that, before the rule held or before the key was first seen is not whole, and not judged. Who owes from a later day on, or
// no longer, is said by "population": events with a window in which their owner is active, or facts such as a role that is held.
//
// A share belongs to the period of the events of its population and is final when the windows of all of them are over; until then it
// is pending. It is counted exactly: 5 of 100 are not below 5 %, and nothing of nothing is not 0 %: not applicable, empty.
// A finding shows what surely and what possibly counts, "3..5/100". Members of which something is not known are counted
// apart; if they could turn the answer it is unknown, not measured. Which customers are to be called is no matter of
// judging: they are drawn beforehand, and the share is that of all who were reached.
//
// # Indicators
//
// An indicator is what a rule of kind ratio counts: numerator and denominator, group and period stand in the rule, "when" says
// who is excluded. In place of a share it may be an average: of a number, or of the time until something happens. A target is
// not needed. A [Tally] counts the indicators of all rules over any number of histories, which
// may be streamed: it holds the sums only, and as many of the members that stand against the target as are wanted by
// name. Tallies of different workers are merged; each member must be in one history, with all that may make it count. An
// [Indicator] says what is not measured, what is still open, and the [Interval] in which the true share lies. A [Book]
// freezes closed months: what changes later is stated as a dated correction.
//
// # Conditions
//
// A condition is {"all":[…]}, {"any":[…]}, {"not":…}, {"exists":{"fact":…}}, {"covered":rule} or a leaf: {"field":path} with one operator. It
// is true, false or unknown; false wins in all, true in any. "eq" with an absent field is unknown, not false: whoever
// means "absent counts as no" writes "present". "when" sees attributes as they are known at the moment of judging, "where"
// and "must" as they were at the event. A value that is kept in a paper equals only the same paper; anything else about it is unknown.
// Amounts in different currencies cannot be compared: unknown. Of several roles that an actor holds, one that fits is
// enough. Packs of the layers law and local law read what a "vehicle.purchased" says of a vehicle ("vehicle.price",
// "vehicle.consumer_use", …) as the first sale of it said: whoever buys it used takes over its law.
//
// # Packs
//
// A pack is one JSON document, read by [ReadPack]: unknown members, events, fields, paths, parameters and operators, and
// operators that do not fit the type of a field, are errors, all at once, each with its path. [PackSchema] is its JSON Schema,
// [Pack.MarshalJSON] writes it, [Changes] lists the differences between two. [Compile] joins packs.
//
//	{"format": 1, "id": "north-shop", "layer": "house", "version": "2026.1", "jurisdiction": "CN",
//	 "extends": ["house-default"],
//	 "set": [{"param": "house-default/asap", "value": {"unit": "days", "max": 1}, "reason": {"en": "We are quick"}}],
//	 "rules": []}
//
// A pack that extends others uses their documents, names, events and parameters, and those of the packs that they extend.
// It gives their parameters other values by their full names, "pack/name" or "RULE/name". Names of parameters are not used
// twice in what a pack can see.
//
// Layers are law, local law, maker and house; a pack extends packs of its own layer and of those before it. Where packs give
// a parameter several values:
//
//   - in one layer that of the pack that extends the others holds; two packs that do not know each other must agree, or one
//     of them says "replaces";
//   - of two layers the stricter value holds. Each parameter says which that is: lower or higher. Of windows the one that lies
//     in the other is lower, of lists of words the shorter one;
//   - nothing is laxer than a law, nor set where it cannot be compared with the law's value, as in another unit;
//   - where neither value is the stricter one, the later layer must say "replaces": else the packs do not compile.
//
// Where rules of two layers demand the same of the same act, only the one that demands more is judged: less time, more checks, more
// fields or steps, a narrower bound, a harder target, longer keeping, with no weaker effect, no milder severity, nobody more who may override, and on no fewer days. What cannot be compared is judged by both. [Rules.Loaded] reports all that was
// chosen, and lists the pairs of rules that speak of the same act, with the time that they have in common.
//
// The ids of rules are public. One that is given up stands under "retired" and is never used again. Several rules may have one id if
// they hold on different days ("valid"). Shops that chose different packs are judged by [Shops]. [Rules.With] gives parameters of
// compiled packs other values, such as those that only one house can know.
//
// Package encoding/json writes [Pack], [Rule], [Setting] and [Literal] as packs write them, and reads all but rules: json.Marshal, then
// [ReadPack], gives the same pack. Other parts of a pack are written with their rule only.
package compliance
