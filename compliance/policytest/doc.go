// Package policytest proves by cases that rules say what the regulation says. A case is a history, a change to it, and
// what the rules must find. Cases are data: the same file serves "go test", the command line and a dealer's own CI.
//
//	{"format": 1,
//	 "histories": {"service": {"covers": ["*"], "zone": "Asia/Shanghai", "events": [
//	   {"id": "signed", "type": "order.authorised", "at": "2026-05-04T08:35:00+08:00", "order_id": "RO-1"},
//	   {"id": "begun", "type": "job.started", "at": "2026-05-04T09:00:00+08:00", "order_id": "RO-1", "job_id": "J-1"}]}},
//	 "cases": [
//	   {"name": "work begins after the signature", "history": "service", "expect": {"QC-02a": "satisfied"}},
//	   {"name": "nobody signed", "history": "service", "drop": ["signed"],
//	    "expect": {"QC-02a": {"status": "violated", "reason": "missing", "missing": ["order.authorised"], "on": "begun"}}},
//	   {"name": "signed an hour late", "history": "service", "shift": {"signed": "1h"},
//	    "expect": {"QC-02a": {"status": "violated", "reason": "out_of_order"}}}]}
//
//	suite, err := policytest.Read(data)
//	for _, c := range suite.Cases {
//		t.Run(c.Name, func(t *testing.T) {
//			if err := c.Run(rules); err != nil {
//				t.Error(err)
//			}
//		})
//	}
//
// A case names a base history and changes it: "drop" leaves events out, "shift" moves them in time by an allowance such as
// "2h" or "-1d", "set" gives their members other values (null takes one away), "add" appends events. An id stands once in a case, and once in a base history. "as_of" is the
// moment of judging; if it is not given, that is the end of the last event. "params" gives parameters other values, by
// their full names: {"OL-06b/stage_days": {"in_repair": 2}}.
// A base history that has "complete_from": "2026-01-01" holds all that its shops recorded from then on; only such a history is
// judged by rules of kind schedule and ratio.
//
// "expect" names at least one rule, and is exact for those it names. One expectation speaks of every finding of the rule, of which there must be at
// least one; a list, of each finding in turn; "none" wants no finding. An expectation is a status, or an object with status, reason,
// missing, on (the event that was judged), due, effect, met_by (the event by which a right was fulfilled), amounts ({"use_fee": "9801.93 CNY by customer"}, with " against" and the rules
// that a figure of it breaks; no sum where it cannot be reckoned) and period ("2026-05"), of which only those given are compared. Rules that are not named must
// not be violated more often than in the base history.
//
// "calendars" gives the calendars of shops by the id that the fact "store" names, and by "" for shops without one, as
// [cal.ParseCalendars] reads them.
//
// # Mutants
//
// [Mutate] asks the other question: would a case notice if a rule said something else? It changes the pack in one place
// after the other, and names the changes that no case catches. Those that cannot make a difference are listed with the reason.
//
// # Edges
//
// [Boundaries] makes further cases from those that keep a rule: at the last moment of a window and a moment later, at a
// threshold and a step beside it, with each word of a list and one that is not in it, without a field that is demanded. What must be
// found is reckoned by arithmetic of this package's own. [Tally] counts the cases of each rule.
package policytest
