package workshop_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
)

// TestGoldenTimelines plays the timelines of testdata/timelines, whose README tells how they are written.
func TestGoldenTimelines(t *testing.T) {
	files, err := filepath.Glob("testdata/timelines/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	played := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, story := range strings.Split("\n"+string(text), "\ntimeline ")[1:] {
			name, lines, _ := strings.Cut(story, "\n")
			played++
			t.Run(name, func(t *testing.T) { play(t, lines) })
		}
	}
	if played < 40 {
		t.Errorf("only %d timelines", played)
	}
}

// stage is a workshop on which a timeline is played.
type stage struct {
	*bench
	commands int
	begun    bool
	beside   []string // events that no decider makes, as JSON
	owners   map[string]string
}

func newStage(t *testing.T) *stage {
	t.Helper()
	table := cn.Table()
	open, err := cal.New(cal.Config{Zone: "Asia/Shanghai", Week: cal.MondayToFriday(cal.MustOpenings("09:00-18:00")...), Tables: []string{table.Name()}}, table)
	if err != nil {
		t.Fatal(err)
	}
	shop, err := cal.NewCalendars(map[cal.Role]*cal.Calendar{cal.RoleShop: open})
	if err != nil {
		t.Fatal(err)
	}
	found, err := packs.With("house-care", "house-office")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(found...)
	if err != nil {
		t.Fatal(err)
	}
	rules = rules.WithCalendars(map[string]*cal.Calendars{"": shop})
	zone := history.NewFact(history.FactStore, "S12").With(history.FieldZone, history.Text("Asia/Shanghai"))
	d, c := memstore.New(), &clock{at: morning}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: c.now, Facts: append(ordergen.HouseFacts(), zone),
		Shop: workshop.Shop{Policy: rules, Owners: packs.Owners(rules), Steps: packs.Steps(rules), Superiors: packs.Superiors(rules),
			Calendars: map[aftersales.StoreID]*cal.Calendars{"": shop}, Prices: ordergen.HousePrices()}})
	if err != nil {
		t.Fatal(err)
	}
	return &stage{bench: &bench{w, t, d, c}, owners: packs.Owners(besideRules())}
}

func play(t *testing.T, lines string) {
	s := newStage(t)
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		when, what, _ := strings.Cut(line, " ")
		s.until(timelineTime(t, when))
		if err := s.step(what); err != nil {
			t.Errorf("%s: %v", line, err)
		}
		if t.Failed() {
			return
		}
	}
}

// timelineTime reads a moment, or a day as its end.
func timelineTime(t *testing.T, text string) time.Time {
	if !strings.Contains(text, "T") {
		text += "T23:59:59.999999"
	} else {
		text += ":00"
	}
	if len(text) < len("2026-06-15T10:00:00") || text[4] != '-' {
		text = "2026-" + text
	}
	at, err := time.Parse(time.RFC3339, text+"+08:00")
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// until lets time go on. What runs by itself runs every midnight, and then.
func (s *stage) until(at time.Time) {
	year, month, day := s.clock.at.In(at.Location()).Date()
	for night := time.Date(year, month, day+1, 0, 0, 0, 0, at.Location()); s.begun && night.Before(at); night = night.AddDate(0, 0, 1) {
		s.watch(night)
	}
	s.watch(at)
	s.begun = true
}

func (s *stage) watch(at time.Time) {
	s.clock.at = at
	if _, err := s.Watch(context.Background(), at); err != nil {
		s.t.Errorf("at %s: %v", at.Format(time.RFC3339), err)
	}
}

func (s *stage) step(what string) error {
	verb, rest, _ := strings.Cut(what, " ")
	switch verb {
	case "open":
		return s.open(strings.Fields(rest))
	case "life":
		return s.life()
	case "owes", "free", "late":
		return s.owed(verb, strings.Fields(rest))
	case "happens":
		return s.happens(strings.Fields(rest))
	case "keeps", "breaks":
		return s.judged(verb, strings.Fields(rest))
	case "event":
		return s.counted(strings.Fields(rest))
	case "refused", "told-of":
		rule, command, _ := strings.Cut(rest, " ")
		return s.stopped(rule, verb == "told-of", command)
	}
	return s.command(what, true)
}

// open takes a complaint down and brings it to its owner.
func (s *stage) open(args []string) error {
	phase, channel, cause, owner := args[0], args[1], args[2], args[3]
	for _, step := range []string{
		fmt.Sprintf(`wu service_adviser receive_complaint {"channel":%q,"phase":%q,"found_in_followup":%t}`, channel, phase, channel == "followup"),
		`he customer_care accept_complaint`,
		fmt.Sprintf(`he customer_care register_complaint {"form":%q}`, phase),
		`wu service_adviser report_complaint {"to":"customer_director"}`,
		fmt.Sprintf(`qian customer_director classify_complaint {"cause":%q,"validity":"justified","severity":"normal"}`, cause),
		`qian customer_director verify_cause`,
		fmt.Sprintf(`qian customer_director issue_complaint {"form":%q,"to":%q}`, phase, owner),
		fmt.Sprintf(`gao %s sign_complaint`, owner),
		fmt.Sprintf(`qian customer_director assign_complaint {"owner":"gao","owner_role":%q,"coordinator":"customer_care_manager"}`, owner),
	} {
		if err := s.command(step, true); err != nil {
			return err
		}
		s.clock.add(time.Minute)
	}
	return nil
}

func (s *stage) life() error {
	for _, step := range ordergen.House("RO-1", s.clock.at) {
		s.clock.at = step.By.At
		if _, err := s.Do(context.Background(), "RO-1", workshop.Request{Command: step.Command, By: step.By, Confirmed: true}); err != nil {
			return err
		}
	}
	return nil
}

// command carries out "PERSON ROLE COMMAND {…}", where the name of a call may stand before its fields.
func (s *stage) command(text string, confirmed bool) error {
	words := strings.SplitN(text, " ", 4)
	if len(words) < 3 {
		return fmt.Errorf("no command")
	}
	rest := ""
	if len(words) == 4 {
		rest = words[3]
	}
	call := ""
	if strings.HasPrefix(rest, "F") {
		call, rest, _ = strings.Cut(rest, " ")
	}
	fields := map[string]any{}
	if rest != "" {
		if err := json.Unmarshal([]byte(rest), &fields); err != nil {
			return err
		}
	}
	fields["command"] = words[2]
	papers := s.papers(fields)
	s.commands++
	by := aftersales.Actor{Command: fmt.Sprint("t-", s.commands), At: s.clock.now(), By: aftersales.PersonID(words[0]), Role: words[1], Store: "S12"}
	if call != "" {
		return s.onCall(aftersales.FollowUpID(call), fields, by, confirmed)
	}
	return s.onComplaint(fields, by, papers, confirmed)
}

// papers puts a paper where a timeline writes "text".
func (s *stage) papers(fields map[string]any) []aftersales.Paper {
	if fields["command"] == "receive_complaint" {
		fields["complaint"], fields["customer"], fields["matter"] = "C", "C-1", "text"
	}
	var papers []aftersales.Paper
	for name, value := range maps.Clone(fields) {
		if value == "text" {
			p := s.NewPaper(aftersales.PaperText, "what was said")
			fields[name] = p.Ref()
			papers = append(papers, p)
		}
		if name == "amount" {
			fields[name] = fmt.Sprint(value, " CNY")
		}
	}
	return papers
}

func (s *stage) onComplaint(fields map[string]any, by aftersales.Actor, papers []aftersales.Paper, confirmed bool) error {
	c, err := readCommand(fields, aftersales.DecodeComplaintCommand)
	if err != nil {
		return err
	}
	_, err = s.DoComplaint(context.Background(), "C", workshop.ComplaintRequest{Command: c, By: by, Papers: papers, Confirmed: confirmed})
	return err
}

func (s *stage) onCall(id aftersales.FollowUpID, fields map[string]any, by aftersales.Actor, confirmed bool) error {
	if fields["command"] == "plan_followup" {
		fields["followup"] = id
	}
	c, err := readCommand(fields, aftersales.DecodeFollowUpCommand)
	if err != nil {
		return err
	}
	_, err = s.DoFollowUp(context.Background(), id, workshop.FollowUpRequest{Command: c, By: by, Confirmed: confirmed})
	return err
}

func readCommand[C any](fields map[string]any, read func([]byte) (C, error)) (C, error) {
	data, err := json.Marshal(fields)
	if err != nil {
		var none C
		return none, err
	}
	return read(data)
}

// stopped wants a rule in the way of a command; if the rule only warns, the command is not confirmed.
func (s *stage) stopped(rule string, warns bool, command string) error {
	err := s.command(command, !warns)
	var refused *workshop.RefusedError
	if !errors.As(err, &refused) || !slices.ContainsFunc(refused.Findings, func(f history.Finding) bool { return f.Rule == rule }) {
		return fmt.Errorf("not stopped by %s: %v", rule, err)
	}
	if warns != refused.Asks() {
		return fmt.Errorf("blocked and warned: %v", err)
	}
	return nil
}

// dues lists everything that is owed, as "rule role due".
func (s *stage) dues() (all []workshop.Owed, err error) {
	ctx, far := context.Background(), s.clock.now().AddDate(1, 0, 0)
	orders, _, err := s.Due(ctx, far, 500, store.Cursor{})
	if err != nil {
		return nil, err
	}
	complaints, _, err := s.DueComplaints(ctx, far, 500, store.Cursor{})
	if err != nil {
		return nil, err
	}
	calls, _, err := s.DueFollowUps(ctx, far, 500, store.Cursor{})
	all = orders
	for _, o := range complaints {
		all = append(all, workshop.Owed{Rule: o.Rule, Role: o.Role, Due: o.Due})
	}
	for _, o := range calls {
		all = append(all, workshop.Owed{Rule: o.Rule, Role: o.Role, Due: o.Due})
	}
	return all, err
}

// owed answers "owes RULE ROLE DUE", "free RULE …" and "late RULE …".
func (s *stage) owed(verb string, args []string) error {
	all, err := s.dues()
	if err != nil {
		return err
	}
	beside, err := s.besideOwed()
	if err != nil {
		return err
	}
	all = append(all, beside...)
	find := func(rule string) (found []workshop.Owed) {
		for _, o := range all {
			if o.Rule == rule {
				found = append(found, o)
			}
		}
		return found
	}
	rules := args
	if verb == "owes" {
		rules = args[:1]
	}
	for _, rule := range rules {
		if _, there := besideRules().Rule(rule); !there {
			return fmt.Errorf("no such rule: %s", rule)
		}
	}
	if verb == "owes" {
		var due time.Time
		if args[2] != "-" {
			due = timelineTime(s.t, args[2])
		}
		if args[1] == "-" {
			args[1] = ""
		}
		got := slices.DeleteFunc(find(args[0]), func(o workshop.Owed) bool { return !s.one(o, due) })
		if len(got) != 1 || got[0].Role != args[1] || !got[0].Due.Equal(due) {
			return fmt.Errorf("owed is %s", owedText(got))
		}
		return nil
	}
	for _, rule := range args {
		got := slices.DeleteFunc(find(rule), func(o workshop.Owed) bool { return !s.one(o, s.clock.now()) })
		if verb == "free" && len(got) != 0 || verb == "late" && (len(got) != 1 || !got[0].Due.Before(s.clock.now())) {
			return fmt.Errorf("%s: owed is %s", rule, owedText(got))
		}
	}
	return nil
}

func owedText(owed []workshop.Owed) string {
	zone := time.FixedZone("", 8*3600)
	var lines []string
	for _, o := range owed {
		lines = append(lines, fmt.Sprintf("%s %s %s", o.Rule, o.Role, o.Due.In(zone).Format("01-02T15:04:05")))
	}
	return "[" + strings.Join(lines, ", ") + "]"
}

// counted answers "event TYPE N [FIELD=VALUE …]".
func (s *stage) counted(args []string) error {
	events, err := s.events()
	if err != nil {
		return err
	}
	want, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	n := 0
	for _, e := range events {
		fits := string(e.Type) == args[0]
		for _, field := range args[2:] {
			name, value, _ := strings.Cut(field, "=")
			fits = fits && e.Get(history.Name(name)).Word() == value
		}
		if fits {
			n++
		}
	}
	if n != want {
		return fmt.Errorf("%d such events", n)
	}
	return nil
}

func (s *stage) events() ([]history.Event, error) {
	events, err := s.ComplaintLog(context.Background(), "C")
	if err != nil {
		return nil, err
	}
	for _, id := range []aftersales.FollowUpID{"F1", "F2"} {
		calls, err := s.FollowUpLog(context.Background(), id)
		if err != nil {
			return nil, err
		}
		events = append(events, calls...)
	}
	return events, nil
}
