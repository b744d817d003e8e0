package aftersales_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
)

// followUpMoves are the transitions that a follow-up may make, written down a second time.
var followUpMoves = map[aftersales.FollowUpState][]aftersales.FollowUpState{
	"":        {"planned"},
	"planned": {"reached", "given_up", "cancelled"},
	"reached": {"recorded"},
}

var followUpWords = map[string][]string{"FollowUp": {"F1"}, "Kind": {"service", "recheck", "notice", "reminder"}, "Letter": {"L1", "L2"}, "Issue": {"I1", "I2"}, "Assignee": {"li"}, "Deputy": {"li", "wu"}}

// fillFollowUp fills a command with few words, so that they meet each other.
func fillFollowUp(r *rand.Rand, v reflect.Value) {
	for i := range v.NumField() {
		switch f := v.Field(i); f.Interface().(type) {
		case int, int64:
			f.SetInt(1 + r.Int64N(2))
		case bool:
			f.SetBool(r.IntN(2) == 0)
		case time.Time:
			f.Set(reflect.ValueOf(time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)))
		case cal.Date:
			f.Set(reflect.ValueOf(must(cal.ParseDate("2026-05-09"))))
		case history.Paper:
			f.Set(reflect.ValueOf(history.Paper{ID: "p", Digest: "00ff"}))
		case []string:
			f.Set(reflect.ValueOf([]string{"satisfaction"}))
		default:
			words := followUpWords[v.Type().Field(i).Name]
			if words == nil {
				words = []string{"x"}
			}
			f.SetString(words[r.IntN(len(words))])
		}
	}
	if c, ok := v.Interface().(aftersales.PlanFollowUp); ok {
		if c.Kind != aftersales.FollowUpNotice {
			c.Begins, c.Letter = time.Time{}, false
		}
		if c.Kind != aftersales.FollowUpReminder {
			c.ServiceOn, c.ServiceKM = cal.Date{}, 0
		}
		v.Set(reflect.ValueOf(c))
	}
}

func TestRandomFollowUpsObeyTheTable(t *testing.T) {
	runs := 20_000
	if os.Getenv("SERVICELANE_DEEP") != "" {
		runs = 500_000
	}
	r := rand.New(rand.NewPCG(3, 3))
	var f aftersales.FollowUp
	var log []history.Event
	taken, refused := map[string]int{}, map[string]int{}
	now := time.Date(2026, 5, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	all := ownCommands(aftersales.FollowUpCommands())
	for n := range runs {
		if n%60 == 0 {
			checkFollowUpLog(t, f, log)
			f, log = aftersales.FollowUp{}, nil
		}
		v := reflect.New(reflect.TypeOf(all[r.IntN(len(all))])).Elem()
		fillFollowUp(r, v)
		c := v.Interface().(aftersales.FollowUpCommand)
		now = now.Add(time.Minute)
		events, err := aftersales.DecideFollowUp(f, c, aftersales.Actor{Command: fmt.Sprint("c", n), At: now, By: "li", Role: "business_supervisor"})
		if wrong := (*aftersales.FollowUpError)(nil); errors.As(err, &wrong) {
			refused[wrong.Guard]++
			if known := slices.Contains(aftersales.NextFollowUpCommands(f.State), c.Name()); known == (wrong.Guard == "") {
				t.Fatalf("%s in %q: %v", c.Name(), f.State, err)
			}
			continue
		} else if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		next := aftersales.EvolveFollowUp(f, events)
		if f.State != next.State && !slices.Contains(followUpMoves[f.State], next.State) {
			t.Fatalf("%s leads from %q to %q", c.Name(), f.State, next.State)
		}
		checkFollowUpJSON(t, c)
		taken[c.Name()]++
		f, log = next, append(log, events...)
	}
	for _, c := range all {
		if taken[c.Name()] == 0 {
			t.Errorf("%s was never taken", c.Name())
		}
	}
	for _, law := range []string{"", "not_himself", "tried", "letter_new", "letter_sent", "issue_new", "issue_open"} {
		if refused[law] == 0 {
			t.Errorf("law %q never refused", law)
		}
	}
}

func checkFollowUpJSON(t *testing.T, c aftersales.FollowUpCommand) {
	t.Helper()
	text, err := aftersales.EncodeFollowUpCommand(c)
	if err != nil {
		t.Fatal(err)
	}
	back, err := aftersales.DecodeFollowUpCommand(text)
	if err != nil || !reflect.DeepEqual(back, c) {
		t.Fatalf("%s became %+v (%v)", text, back, err)
	}
}

func checkFollowUpLog(t *testing.T, f aftersales.FollowUp, log []history.Event) {
	t.Helper()
	same := cmp.Options{cmp.Comparer(func(a, b history.Moment) bool { return a.String() == b.String() }),
		cmp.Comparer(func(a, b cal.Date) bool { return a == b })}
	if d := cmp.Diff(f, aftersales.FoldFollowUp(log), same); d != "" {
		t.Fatalf("the log folds to another state:\n%s", d)
	}
	text, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var back aftersales.FollowUp
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(f, back, same); d != "" {
		t.Fatalf("JSON gives another state:\n%s", d)
	}
	if _, err := history.New(history.Config{Cover: history.Everything(), Events: log}); err != nil {
		t.Fatalf("no judge can read the log: %v", err)
	}
}

func TestTheDiagramOfTheFollowUpIsDrawnFromTheTable(t *testing.T) {
	if err := golden.Check("testdata/followup.mermaid.golden", aftersales.FollowUpDiagram(), *update); err != nil {
		t.Error(err)
	}
}

func TestEveryFaultOfAFollowUpIsTold(t *testing.T) {
	by := aftersales.Actor{Command: "c", At: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC), By: "li"}
	for _, c := range []struct {
		c    aftersales.FollowUpCommand
		want string
	}{
		{aftersales.PlanFollowUp{}, "followup: no id\nkind: not said\nseq: 0 is not from 1 to 1000\ncustomer: no id\norder: it is not said what the call is about\nassignee: no id"},
		{aftersales.PlanFollowUp{FollowUp: "F", Kind: "chat", Seq: 1001, Customer: "C", Order: "R", Assignee: "li"}, "kind: unknown: \"chat\"\nseq: 1001 is not from 1 to 1000"},
		{aftersales.ReachCustomer{Topics: []string{""}, Documents: []string{"a;b"}}, "channel: no id\ntopics[0]: no id\ndocuments[0]: a semicolon in \"a;b\""},
		{aftersales.ReportIssue{}, "issue: no id\nto: no id"},
		{aftersales.RecordFollowUp{Points: history.Paper{ID: "p", Digest: "x"}}, "record: no id\npoints.digest: not hexadecimal"},
		{nil, "command: no command"},
	} {
		if _, err := aftersales.DecideFollowUp(aftersales.FollowUp{}, c.c, by); err == nil || err.Error() != c.want {
			t.Errorf("%T: got\n%v\nwant\n%s", c.c, err, c.want)
		}
	}
}

// Nobody answers at first; then the deputy speaks to the customer, and a question stays open until it is answered.
func ExampleDecideFollowUp() {
	at := time.Date(2026, 5, 7, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	var f aftersales.FollowUp
	for i, step := range []struct {
		by, role string
		c        aftersales.FollowUpCommand
	}{
		{"zhou", "business_supervisor", aftersales.PlanFollowUp{FollowUp: "F-1", Kind: aftersales.FollowUpService, Seq: 1, Customer: "C-1", Order: "RO-1", Assignee: "li"}},
		{"zhou", "business_supervisor", aftersales.Deputise{Deputy: "chen"}},
		{"chen", "followup_clerk", aftersales.AttemptFollowUp{Channel: "phone"}},
		{"chen", "followup_clerk", aftersales.ReachCustomer{Channel: "phone", Topics: []string{"vehicle_use", "satisfaction", "suggestions"}}},
		{"chen", "followup_clerk", aftersales.RaiseIssue{Issue: "I-1"}},
		{"chen", "followup_clerk", aftersales.RecordFollowUp{Record: "FR-77"}},
		{"chen", "followup_clerk", aftersales.TellIssue{Issue: "I-1"}},
		{"chen", "followup_clerk", aftersales.TellIssue{Issue: "I-1"}},
	} {
		by := aftersales.Actor{Command: fmt.Sprint("c-", i), At: at.Add(time.Duration(i) * time.Hour), By: aftersales.PersonID(step.by), Role: step.role}
		events, err := aftersales.DecideFollowUp(f, step.c, by)
		if err != nil {
			fmt.Println(err)
			continue
		}
		f = aftersales.EvolveFollowUp(f, events)
		fmt.Println(step.c.Name(), "->", f.State, f.Caller(), "open:", f.Open())
	}
	// Output:
	// plan_followup -> planned li open: true
	// deputise -> planned chen open: true
	// attempt_followup -> planned chen open: true
	// reach_customer -> reached chen open: true
	// raise_issue -> reached chen open: true
	// record_followup -> recorded chen open: true
	// tell_issue -> recorded chen open: false
	// tell_issue is not possible: issue_open: issue "I-1" is answered
}
