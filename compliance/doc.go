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
//   - unknown: an absent fact could change the answer. It names what is absent. A missing event did not happen if its
//     type is covered by the source of the history; otherwise nobody knows.
//
// An event that the first pattern of a rule does not mean, because its condition is false, its day lies outside the
// validity of the rule, or it has no key for the instance, gives no finding. If it is only unknown whether a rule applies,
// and all it asks for is there, it is satisfied.
//
// # Kinds
//
// [Precedence]: something must have happened before. What happens at the same moment is before; a bare day counts as a whole, in
// favour. [Require]: an event or fact must carry fields and meet a condition. [Separation]: different people, or the same
// one. Each of them is a gate. Other kinds are refused when a pack is read, with a [KindError].
//
// # Conditions
//
// A condition is {"all":[…]}, {"any":[…]}, {"not":…}, {"exists":{"fact":…}} or a leaf: {"field":path} with one operator. It
// is true, false or unknown; false wins in all, true in any. "eq" with an absent field is unknown, not false: whoever
// means "absent counts as no" writes "present". "when" sees attributes as they are known at the moment of judging, "where"
// and "must" as they were at the event. A value that is kept in a paper equals only the same paper; anything else about it is unknown.
// Amounts in different currencies cannot be compared: unknown. Of several roles that an actor holds, one that fits is
// enough.
//
// # Packs
//
// A pack is one JSON document, read by [ReadPack]: unknown members, events, fields, paths, parameters and operators, and
// operators that do not fit the type of a field, are errors, all at once, each with its path. [Compile] joins packs.
package compliance
