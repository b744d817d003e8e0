package aftersales

import (
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// life is the table of transitions of one kind of thing: S are its states, T is the thing, C its commands. From it
// commands are admitted and events move; diagrams, "what may I do next" and the property tests are made from it.
type life[S ~string, T any, C command] struct {
	noun   string
	states []S // the empty state is not among them: it stands for "not there yet"
	rows   []lifeRow[S, T, C]
}

// lifeRow is what the table says about one command. It is possible in the states from which its moves lead, and in those
// of stay, where it leads nowhere.
type lifeRow[S ~string, T any, C command] struct {
	command string
	moves   []lifeMove[S, T]
	stay    []S
	laws    []lifeLaw[T, C]
}

// lifeMove is a transition by an event: from each of some states to one.
type lifeMove[S ~string, T any] struct {
	from []S
	to   S
	on   history.Type
	when lifeCondition[T]
}

// lifeCondition is what must hold of an event, and of the thing after it, for a move; the zero condition always holds.
type lifeCondition[T any] struct {
	name  string
	holds func(t *T, e *history.Event) bool
}

// lifeLaw is one hard law: check says what is wrong, or nothing.
type lifeLaw[T any, C command] struct {
	name  string
	check func(t *T, c C, by Actor) string
}

func (l *life[S, T, C]) row(command string) *lifeRow[S, T, C] {
	return &l.rows[slices.IndexFunc(l.rows, func(r lifeRow[S, T, C]) bool { return r.command == command })]
}

func (r *lifeRow[S, T, C]) takes(s S) bool {
	return slices.Contains(r.stay, s) || slices.ContainsFunc(r.moves, func(m lifeMove[S, T]) bool { return slices.Contains(m.from, s) })
}

// next gives the names of the commands that are possible in a state, in the order of the table.
func (l *life[S, T, C]) next(s S) []string {
	var names []string
	for i := range l.rows {
		if l.rows[i].takes(s) {
			names = append(names, l.rows[i].command)
		}
	}
	return names
}

// moved gives the state after an event.
func (l *life[S, T, C]) moved(s S, t *T, e *history.Event) S {
	for i := range l.rows {
		for _, m := range l.rows[i].moves {
			if m.on == e.Type && slices.Contains(m.from, s) && (m.when.holds == nil || m.when.holds(t, e)) {
				return m.to
			}
		}
	}
	return s
}

// refusal says by which hard law a command is refused; the law is empty if the table does not have the command here.
type refusal struct{ law, detail string }

// refuses tells why a command makes no sense for the thing as it stands, or nil.
func (l *life[S, T, C]) refuses(id string, s S, last history.Moment, t *T, c C, by Actor) *refusal {
	row := l.row(c.Name())
	switch {
	case row.takes(s):
	case s == "":
		return &refusal{"", "there is no such " + l.noun}
	default:
		return &refusal{"", fmt.Sprintf("%s %q is %s", l.noun, id, s)}
	}
	if at, ok := last.Instant(); ok && by.At.Before(at) {
		return &refusal{"in_time", fmt.Sprintf("%s is before %s, when something happened to the %s already", history.At(by.At), last, l.noun)}
	}
	for _, law := range row.laws {
		if detail := law.check(t, c, by); detail != "" {
			return &refusal{law.name, detail}
		}
	}
	return nil
}

// diagram draws the table as a Mermaid state diagram.
func (l *life[S, T, C]) diagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for i := range l.rows {
		for _, m := range l.rows[i].moves {
			for _, from := range m.from {
				name := string(from)
				if from == "" {
					name = "[*]"
				}
				if from != m.to {
					fmt.Fprintf(&b, "    %s --> %s: %s\n", name, m.to, l.rows[i].command)
				}
			}
		}
	}
	for _, s := range l.states {
		if len(l.next(s)) == 0 {
			fmt.Fprintf(&b, "    %s --> [*]\n", s)
		}
	}
	return b.String()
}
