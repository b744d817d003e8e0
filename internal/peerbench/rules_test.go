package peerbench

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"cel.dev/cel-go/cel"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/open-policy-agent/opa/v1/rego"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// The work: n limits on the fields of one event. Rule i holds if field i%4 is at most i. One of the fields is absent: what is asked
// of it is unknown, and each engine has to say so.

// verdict is the answer to a limit.
type verdict int8

const (
	broken verdict = iota
	kept
	unknown
)

var limitFields = []history.Name{history.FieldOdometerKM, history.FieldItemsCount, history.FieldUnclearCount, history.FieldExpectedDays}

var limitValues = map[string]any{"odometer_km": int64(10), "items_count": int64(11), "unclear_count": int64(12)}

// limitFacts are the facts as a program hands them to an engine.
var limitFacts = map[string]any{"e": limitValues}

var moment = time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)

// engine is one way to ask n limits: made ready, then asked again and again.
type engine struct {
	name  string
	ready func(n int) (ask func(answers []verdict) error, err error)
}

func engines() []engine {
	return []engine{
		{"by-hand", byHand},
		{"cel-go", readyCEL},
		{"expr", readyExpr},
		{"opa", readyOPA},
	}
}

// limitPack is a pack of n limits, as a document.
func limitPack(n int) []byte {
	var b strings.Builder
	b.WriteString(`{"format":1,"id":"limits","layer":"house","version":"2026.1","jurisdiction":"CN","title":{"en":"Limits"},"documents":[{"id":"D","title":{"en":"Limits"}}],"rules":[`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"id":"T%04d","kind":"require","on":"intake.done","must":{"field":%q,"le":%d},"source":[{"doc":"D","clause":"1"}],"texts":{"en":"A limit"}}`,
			i, limitFields[i%4], i)
	}
	b.WriteString("]}")
	return []byte(b.String())
}

// readyOurs gives the limits as a pack, judged into a report that is used again.
func readyOurs(n int) (func([]verdict) error, error) {
	p, err := compliance.ReadPack(limitPack(n))
	if err != nil {
		return nil, err
	}
	rules, err := compliance.Compile(p)
	if err != nil {
		return nil, err
	}
	e := history.NewEvent(history.IntakeDone, history.At(moment)).With(history.FieldOrderID, history.ID("RO-1"))
	e.ID = "e"
	for _, f := range limitFields[:3] {
		kind := map[history.Name]history.Kind{history.FieldOdometerKM: history.KindKM, history.FieldExpectedDays: history.KindDays}[f]
		if kind == "" {
			kind = history.KindInt
		}
		v, err := history.ParseValue(kind, fmt.Sprint(limitValues[string(f)]))
		if err != nil {
			return nil, err
		}
		e = e.With(f, v)
	}
	h, err := history.New(history.Config{Cover: history.Everything(), Events: []history.Event{e}})
	if err != nil {
		return nil, err
	}
	var report compliance.Report
	asOf := moment.Add(time.Hour)
	return func(answers []verdict) error {
		rules.Judge(h, asOf, &report)
		if report.Len() != n {
			return fmt.Errorf("%d findings", report.Len())
		}
		for i := range answers {
			switch report.Status(i) {
			case history.Satisfied:
				answers[i] = kept
			case history.Violated:
				answers[i] = broken
			default:
				answers[i] = unknown
			}
		}
		return nil
	}, nil
}

// byHand is what a developer writes who has the limits in a slice of structs.
func byHand(n int) (func([]verdict) error, error) {
	type limit struct {
		field string
		most  int64
	}
	limits := make([]limit, n)
	for i := range limits {
		limits[i] = limit{string(limitFields[i%4]), int64(i)}
	}
	return func(answers []verdict) error {
		for i, l := range limits {
			v, ok := limitValues[l.field].(int64)
			if i < len(answers) {
				answers[i] = said(ok, v <= l.most)
			}
		}
		return nil
	}, nil
}

func said(known, holds bool) verdict {
	switch {
	case !known:
		return unknown
	case holds:
		return kept
	}
	return broken
}

func readyCEL(n int) (func([]verdict) error, error) {
	programs, err := compileCEL(n)
	if err != nil {
		return nil, err
	}
	return func(answers []verdict) error {
		for i, p := range programs {
			out, _, err := p.Eval(limitFacts)
			if err != nil {
				return err
			}
			if i < len(answers) {
				answers[i] = verdict(out.Value().(int64))
			}
		}
		return nil
	}, nil
}

func compileCEL(n int) ([]cel.Program, error) {
	env, err := cel.NewEnv(cel.Variable("e", cel.MapType(cel.StringType, cel.DynType)))
	if err != nil {
		return nil, err
	}
	programs := make([]cel.Program, n)
	for i := range programs {
		ast, issues := env.Compile(fmt.Sprintf("!has(e.%[1]s) ? 2 : e.%[1]s <= %[2]d ? 1 : 0", limitFields[i%4], i))
		if issues.Err() != nil {
			return nil, issues.Err()
		}
		if programs[i], err = env.Program(ast); err != nil {
			return nil, err
		}
	}
	return programs, nil
}

func readyExpr(n int) (func([]verdict) error, error) {
	programs := make([]*vm.Program, n)
	for i := range programs {
		var err error
		if programs[i], err = expr.Compile(fmt.Sprintf(`e["%[1]s"] == nil ? 2 : e["%[1]s"] <= %[2]d ? 1 : 0`, limitFields[i%4], i), expr.Env(limitFacts), expr.AsInt()); err != nil {
			return nil, err
		}
	}
	return func(answers []verdict) error {
		for i, p := range programs {
			out, err := expr.Run(p, limitFacts)
			if err != nil {
				return err
			}
			if i < len(answers) {
				answers[i] = verdict(out.(int))
			}
		}
		return nil
	}, nil
}

// limitModule is the limits in Rego: the verdicts by number.
func limitModule(n int) string {
	var b strings.Builder
	b.WriteString("package limits\n\n")
	for i := range n {
		f := limitFields[i%4]
		fmt.Fprintf(&b, "says[%d] := 1 if input.e.%s <= %d\nsays[%d] := 0 if input.e.%s > %d\n", i, f, i, i, f, i)
	}
	return b.String()
}

func readyOPA(n int) (func([]verdict) error, error) {
	ctx := context.Background()
	query, err := rego.New(rego.Query("data.limits.says"), rego.Module("limits.rego", limitModule(n))).PrepareForEval(ctx)
	if err != nil {
		return nil, err
	}
	return func(answers []verdict) error {
		set, err := query.Eval(ctx, rego.EvalInput(limitFacts))
		if err != nil {
			return err
		}
		says := set[0].Expressions[0].Value.(map[string]any)
		for i := range answers {
			v, ok := says[fmt.Sprint(i)]
			answers[i] = said(ok, fmt.Sprint(v) == "1")
		}
		return nil
	}, nil
}

// wanted are the right answers.
func wanted(n int) []verdict {
	out := make([]verdict, n)
	for i := range out {
		out[i] = said(i%4 < 3, 10+i%4 <= i)
	}
	return out
}

func TestEnginesGiveTheSameAnswers(t *testing.T) {
	for _, e := range append(engines(), engine{"ours", readyOurs}) {
		for _, n := range []int{20, 100} {
			sameAnswersOf(t, e, n)
		}
	}
}

func sameAnswersOf(tb testing.TB, e engine, n int) func([]verdict) error {
	tb.Helper()
	ask, err := e.ready(n)
	if err != nil {
		tb.Fatal(e.name, err)
	}
	got := make([]verdict, n)
	if err := ask(got); err != nil {
		tb.Fatal(e.name, err)
	}
	for i, want := range wanted(n) {
		if got[i] != want {
			tb.Fatalf("%s: limit %d is answered with %d", e.name, i, got[i])
		}
	}
	return ask
}

// BenchmarkLimits asks 20 and 1,000 limits of ready engines.
func BenchmarkLimits(b *testing.B) {
	for _, n := range []int{20, 1000} {
		for _, e := range engines() {
			b.Run(fmt.Sprintf("limits=%d/peer=%s", n, e.name), func(b *testing.B) {
				ours, peer := sameAnswersOf(b, engine{"ours", readyOurs}, n), sameAnswersOf(b, e, n)
				inTurns(b, max(1, 2000/n), func() error { return ours(nil) }, func() error { return peer(nil) }, e.name)
			})
		}
	}
}

// BenchmarkLoading makes limits ready, from text.
func BenchmarkLoading(b *testing.B) {
	document, module := limitPack(20), limitModule(20)
	ours := func() error {
		p, err := compliance.ReadPack(document)
		if err != nil {
			return err
		}
		_, err = compliance.Compile(p)
		return err
	}
	for name, peer := range map[string]func() error{
		"cel-go": func() error { _, err := compileCEL(20); return err },
		"opa": func() error {
			_, err := rego.New(rego.Query("data.limits.says"), rego.Module("limits.rego", module)).PrepareForEval(context.Background())
			return err
		},
	} {
		b.Run("peer="+name, func(b *testing.B) { inTurns(b, 5, ours, peer, name) })
	}
}
