package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/wide"
)

// judged is a finding as a line of JSON.
type judged struct {
	Owed     string            `json:"owed,omitempty"`
	Rule     string            `json:"rule"`
	Status   history.Status    `json:"status"`
	Reason   history.Reason    `json:"reason,omitempty"`
	Instance map[string]string `json:"instance"`
	Sources  []string          `json:"sources,omitempty"`
	Missing  []string          `json:"missing,omitempty"`
	Due      string            `json:"due,omitempty"`
	Measured string            `json:"measured,omitempty"`
	Limit    string            `json:"limit,omitempty"`
	Evidence []judgedEvent     `json:"evidence,omitempty"`
	Text     string            `json:"text"`
}

// judgedEvent is an event that decided.
type judgedEvent struct {
	Event  history.Type `json:"event"`
	At     string       `json:"at"`
	Source string       `json:"source,omitempty"`
	Part   string       `json:"part"`
}

// write writes the findings of the report, and counts them.
func (j *judging) write(h *history.History) {
	for i := range j.report.Len() {
		status := j.report.Status(i)
		j.tally.add(j.report.Rule(i), status, j.report.Reason(i))
		if j.opt.shown[status] && !j.opt.summary && !j.opt.due {
			j.writeOne(h, j.report.Finding(i), "")
		}
	}
	if !j.opt.due {
		return
	}
	for _, f := range j.rules.Due(h, j.asOf) {
		j.writeOne(h, f, owed(f.Status))
	}
}

// owed says how an obligation stands: there is time left, its time is over and it was not done yet, or it is not known whether it is
// one.
func owed(s history.Status) string {
	switch s {
	case history.Violated:
		return "late"
	case history.Unknown:
		return "perhaps"
	}
	return "pending"
}

// writeOne writes one finding; owed says how it stands as an obligation, if that was asked.
func (j *judging) writeOne(h *history.History, f history.Finding, owed string) {
	j.tally.shown++
	if j.opt.json {
		j.writeJSON(h, f, owed)
		return
	}
	if owed != "" {
		owed = ", " + owed
	}
	_, _ = fmt.Fprintf(j.out, "%s%s\n  %s\n", wide.Visible(instanceOf(f)), owed, wide.Visible(j.rules.Text(f, j.opt.tag)))
}

// instanceOf names what was judged: "order_id gm-1".
func instanceOf(f history.Finding) string {
	var parts []string
	for _, field := range f.Instance {
		parts = append(parts, string(field.Name)+" "+field.Value.Word())
	}
	return strings.Join(parts, ", ")
}

func (j *judging) writeJSON(h *history.History, f history.Finding, owed string) {
	out := judged{Owed: owed, Rule: f.Rule, Status: f.Status, Reason: f.Reason, Instance: map[string]string{}, Missing: f.Missing,
		Measured: f.Measured, Limit: f.Limit, Text: j.rules.Text(f, j.opt.tag)}
	for _, field := range f.Instance {
		out.Instance[string(field.Name)] = field.Value.Word()
	}
	for _, s := range f.Sources {
		out.Sources = append(out.Sources, s.String())
	}
	if !f.Due.IsZero() {
		out.Due = f.Due.Format(time.RFC3339)
	}
	for _, e := range f.Evidence {
		if n, ok := h.Find(e.Event); ok {
			event := h.Event(n)
			out.Evidence = append(out.Evidence, judgedEvent{event.Type, event.At.String(), event.Source, string(e.Part)})
		}
	}
	enc := json.NewEncoder(j.out)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(out) // that the output cannot be written is told by finish
}

// finish writes the table of rules and the counts, and gives the exit status.
func (j *judging) finish() int {
	if !j.opt.json {
		if j.tally.shown > 0 {
			_, _ = j.out.WriteString("\n")
		}
		_, _ = j.out.WriteString(j.ruleTable().String())
	}
	j.writeIndicators()
	j.writeSummary()
	status := exitOK
	if err := j.out.Flush(); err != nil {
		j.std.complain("servicelane judge: writing results: %v", err)
		status = exitIO
	}
	if err := j.held.close(); err != nil {
		j.std.complain("servicelane judge: %v", err)
		status = exitIO
	}
	if j.tally.rows == 0 {
		j.std.complain("servicelane judge: the table holds no row")
	}
	if j.tally.lost > 0 {
		j.std.complain("servicelane judge: %d rows in quarantine belong to nobody knows which order: what an order lacks may stand in them", j.tally.lost)
	}
	if j.tally.quarantined > 0 && len(j.counted.Indicators()) > 0 {
		j.std.complain("servicelane judge: rows in quarantine are not counted in the indicators")
	}
	j.strange.tell(j.std)
	if j.tally.later > 0 {
		j.std.complain("servicelane judge: after %s, the moment of judging, lie events that were not looked at: %d", j.asOf.In(j.zone()).Format(time.RFC3339), j.tally.later)
	}
	j.std.complain("%s", j.tally.line())
	if status == exitOK && (j.tally.quarantined > 0 || j.tally.sum(history.Violated) > 0) {
		return exitRefused
	}
	return status
}

// summary is the last line of JSON: what was read, and what was found. Every row is either taken or quarantined.
type summary struct {
	AsOf        time.Time `json:"as_of"`
	Rows        int       `json:"rows"`
	Taken       int       `json:"taken"`
	Quarantined int       `json:"quarantined"`
	Histories   int       `json:"histories"`
	// Later counts the events after the moment of judging, which were not looked at.
	Later    int                    `json:"later"`
	Findings map[history.Status]int `json:"findings"`
	// Strange are words of cells that no rule knows, those that were met most often, and OtherStrange counts the cells with others.
	Strange      []strangeWord `json:"strange,omitempty"`
	OtherStrange int           `json:"other_strange,omitempty"`
}

func (j *judging) writeSummary() {
	if !j.opt.json {
		return
	}
	t := &j.tally
	s := summary{j.asOf.In(j.zone()), t.rows, t.taken, t.quarantined, t.histories, t.later, map[history.Status]int{}, nil, 0}
	s.Strange, s.OtherStrange = j.strange.most()
	for _, status := range history.Statuses() {
		s.Findings[status] = t.sum(status)
	}
	_ = json.NewEncoder(j.out).Encode(map[string]summary{"summary": s}) // that the output cannot be written is told by finish
}

// ruleTable counts findings by rule and status.
func (j *judging) ruleTable() *table {
	statuses := history.Statuses()
	t := &table{columns: []column{{title: "rule"}}}
	for _, s := range statuses {
		t.columns = append(t.columns, column{title: strings.ReplaceAll(string(s), "_", " "), right: true})
	}
	t.columns = append(t.columns, column{title: "unknown because"})
	for _, rule := range slices.Sorted(maps.Keys(j.tally.rules)) {
		one := j.tally.rules[rule]
		row := []string{rule}
		for _, s := range statuses {
			row = append(row, fmt.Sprint(one.status[s]))
		}
		var why []string
		for _, r := range slices.Sorted(maps.Keys(one.why)) {
			why = append(why, fmt.Sprintf("%s %d", strings.ReplaceAll(string(r), "_", " "), one.why[r]))
		}
		t.add(append(row, strings.Join(why, ", "))...)
	}
	return t
}
