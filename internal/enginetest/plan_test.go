package enginetest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"example.com/servicelane/adapters/sqlstore"
)

// analyze has the engine count what its tables hold, on which its plans depend.
func (e engine) analyze(t *testing.T) {
	t.Helper()
	if e.dialect == sqlstore.MariaDB {
		e.exec(t, "ANALYZE TABLE @record, @key, @log")
		return
	}
	e.exec(t, "ANALYZE")
}

// sweeping finds the parts of a plan that read a table of ours as a whole, or sort what an index could give in order. A
// page of the index that has been found may be read as a whole.
var sweeping = map[sqlstore.Dialect]*regexp.Regexp{
	sqlstore.SQLite:     regexp.MustCompile(`SCAN [rl]|SCAN k.*\n(.*\n)*.*SCAN k|TEMP B-TREE`),
	sqlstore.PostgreSQL: regexp.MustCompile(`Seq Scan|Sort`),
	sqlstore.MariaDB:    regexp.MustCompile(`(?m)^[rkl] (ALL|index) |^[rkl] .*Using (filesort|temporary)|Impossible WHERE \n|no matching`),
}

// expectIndexes fails if the engine would not run a statement along its indexes.
func (e engine) expectIndexes(t *testing.T, text string) {
	t.Helper()
	if plan := e.plan(t, text); sweeping[e.dialect].MatchString(plan) {
		t.Errorf("%s\n%s", text, plan)
	}
}

var parameter = regexp.MustCompile(`(\w+)( [=<>]+)? \?|\?`)

// someArguments gives arguments for the statements that read.
func someArguments(text string) []any {
	var args []any
	for i, m := range parameter.FindAllStringSubmatch(text, -1) {
		id := fmt.Sprintf("%02d-%03d", i/500%20, i%500)
		switch m[1] {
		case "kind":
			args = append(args, "order")
		case "name":
			args = append(args, "vin")
		case "id", "command":
			args = append(args, id)
		case "value":
			args = append(args, fmt.Sprint("V0", i))
		case "due":
			args = append(args, start.UnixMicro()+int64(100-i)*1e6)
		default: // rev, LIMIT
			args = append(args, 10)
		}
	}
	return args
}

// plan gives how the engine runs a statement, whatever its parameters.
func (e engine) plan(t *testing.T, text string) string {
	t.Helper()
	conn, err := e.db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	columns := []int{3}
	ask, args := "EXPLAIN QUERY PLAN "+text, make([]any, strings.Count(text, "?"))
	switch e.dialect {
	case sqlstore.MariaDB: // plans for the very arguments
		columns = []int{2, 3, 5, 9}
		ask, args = "EXPLAIN "+text, someArguments(text)
	case sqlstore.PostgreSQL:
		columns = []int{0}
		n := strings.Count(text, "$")
		name := fmt.Sprint("asked_", places.Add(1))
		for _, set := range []string{"SET plan_cache_mode = force_generic_plan", "PREPARE " + name + " AS " + text} {
			if _, err := conn.ExecContext(t.Context(), set); err != nil {
				t.Fatal(err)
			}
		}
		ask, args = "EXPLAIN EXECUTE "+name+"("+strings.TrimSuffix(strings.Repeat("NULL,", n), ",")+")", nil
	}
	rows, err := conn.QueryContext(t.Context(), ask, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var plan strings.Builder
	for rows.Next() {
		cols, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		line := make([]any, len(cols))
		for i := range line {
			line[i] = new(any)
		}
		if err := rows.Scan(line...); err != nil {
			t.Fatal(err)
		}
		for _, c := range columns {
			fmt.Fprintf(&plan, "%s ", *line[c].(*any))
		}
		plan.WriteByte('\n')
	}
	return plan.String()
}
