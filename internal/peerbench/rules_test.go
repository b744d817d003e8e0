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

// The work: n limits on four fields of one event. Rule i holds if field i%4 is at most i.

var limitFields = []history.Name{history.FieldOdometerKM, history.FieldItemsCount, history.FieldUnclearCount, history.FieldExpectedDays}

var limitValues = map[string]any{"odometer_km": int64(10), "items_count": int64(11), "unclear_count": int64(12), "expected_days": int64(13)}

var moment = time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)

// engine is one way to ask n limits: made ready, then asked again and again.
type engine struct {
	name  string
	ready func(n int) (ask func(holds []bool) error, err error)
	most  int // more limits than these take too long to make ready; 0 is no bound
}

func engines() []engine {
	return []engine{
		{"by-hand", byHand, 0},
		{"cel-go", readyCEL, 0},
		{"expr", readyExpr, 0},
		{"opa", readyOPA, 0},
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
func readyOurs(n int) (func([]bool) error, error) {
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
	for _, f := range limitFields {
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
	return func(holds []bool) error {
		rules.Judge(h, asOf, &report)
		if report.Len() != n {
			return fmt.Errorf("%d findings", report.Len())
		}
		for i := range holds {
			holds[i] = report.Status(i) == history.Satisfied
		}
		return nil
	}, nil
}

// byHand is what a developer writes who has the limits in a slice of structs.
func byHand(n int) (func([]bool) error, error) {
	type limit struct {
		field string
		most  int64
	}
	limits := make([]limit, n)
	for i := range limits {
		limits[i] = limit{string(limitFields[i%4]), int64(i)}
	}
	return func(holds []bool) error {
		for i, l := range limits {
			v, ok := limitValues[l.field].(int64)
			if !ok {
				return fmt.Errorf("no %s", l.field)
			}
			if i < len(holds) {
				holds[i] = v <= l.most
			}
		}
		return nil
	}, nil
}

func readyCEL(n int) (func([]bool) error, error) {
	programs, err := compileCEL(n)
	if err != nil {
		return nil, err
	}
	return func(holds []bool) error {
		for i, p := range programs {
			out, _, err := p.Eval(limitValues)
			if err != nil {
				return err
			}
			if i < len(holds) {
				holds[i] = out.Value().(bool)
			}
		}
		return nil
	}, nil
}

func compileCEL(n int) ([]cel.Program, error) {
	var options []cel.EnvOption
	for _, f := range limitFields {
		options = append(options, cel.Variable(string(f), cel.IntType))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		return nil, err
	}
	programs := make([]cel.Program, n)
	for i := range programs {
		ast, issues := env.Compile(fmt.Sprintf("%s <= %d", limitFields[i%4], i))
		if issues.Err() != nil {
			return nil, issues.Err()
		}
		if programs[i], err = env.Program(ast); err != nil {
			return nil, err
		}
	}
	return programs, nil
}

func readyExpr(n int) (func([]bool) error, error) {
	programs := make([]*vm.Program, n)
	for i := range programs {
		var err error
		if programs[i], err = expr.Compile(fmt.Sprintf("%s <= %d", limitFields[i%4], i), expr.Env(limitValues), expr.AsBool()); err != nil {
			return nil, err
		}
	}
	return func(holds []bool) error {
		for i, p := range programs {
			out, err := expr.Run(p, limitValues)
			if err != nil {
				return err
			}
			if i < len(holds) {
				holds[i] = out.(bool)
			}
		}
		return nil
	}, nil
}

// limitModule is the limits in Rego: the set of those that hold.
func limitModule(n int) string {
	var b strings.Builder
	b.WriteString("package limits\n\n")
	for i := range n {
		fmt.Fprintf(&b, "holds contains %d if input.%s <= %d\n", i, limitFields[i%4], i)
	}
	return b.String()
}

func readyOPA(n int) (func([]bool) error, error) {
	ctx := context.Background()
	query, err := rego.New(rego.Query("data.limits.holds"), rego.Module("limits.rego", limitModule(n))).PrepareForEval(ctx)
	if err != nil {
		return nil, err
	}
	return func(holds []bool) error {
		set, err := query.Eval(ctx, rego.EvalInput(limitValues))
		if err != nil {
			return err
		}
		clear(holds)
		for _, v := range set[0].Expressions[0].Value.([]any) {
			var i int
			if _, err := fmt.Sscan(fmt.Sprint(v), &i); err != nil {
				return err
			}
			if i < len(holds) {
				holds[i] = true
			}
		}
		return nil
	}, nil
}

// wanted is which limits hold.
func wanted(n int) []bool {
	out := make([]bool, n)
	for i := range out {
		out[i] = 10+i%4 <= i
	}
	return out
}

func TestEnginesGiveTheSameAnswers(t *testing.T) {
	for _, e := range append(engines(), engine{"ours", readyOurs, 0}) {
		for _, n := range []int{20, 100} {
			sameHolds(t, e, n)
		}
	}
}

func sameHolds(tb testing.TB, e engine, n int) func([]bool) error {
	tb.Helper()
	ask, err := e.ready(n)
	if err != nil {
		tb.Fatal(e.name, err)
	}
	got := make([]bool, n)
	if err := ask(got); err != nil {
		tb.Fatal(e.name, err)
	}
	for i, want := range wanted(n) {
		if got[i] != want {
			tb.Fatalf("%s: limit %d holds: %t", e.name, i, got[i])
		}
	}
	return ask
}

// BenchmarkLimits asks 20 and 1,000 limits of ready engines.
func BenchmarkLimits(b *testing.B) {
	for _, n := range []int{20, 1000} {
		for _, e := range engines() {
			b.Run(fmt.Sprintf("limits=%d/peer=%s", n, e.name), func(b *testing.B) {
				ours, peer := sameHolds(b, engine{"ours", readyOurs, 0}, n), sameHolds(b, e, n)
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
			_, err := rego.New(rego.Query("data.limits.holds"), rego.Module("limits.rego", module)).PrepareForEval(context.Background())
			return err
		},
	} {
		b.Run("peer="+name, func(b *testing.B) { inTurns(b, 5, ours, peer, name) })
	}
}
