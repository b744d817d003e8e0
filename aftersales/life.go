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
	guards  []lifeGuard[T, C]
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

// lifeGuard is one hard law: check says what is wrong, or nothing.
type lifeGuard[T any, C command] struct {
	name  string
	check func(t *T, c C, by Actor) string
}

func (l *life[S, T, C]) row(command string) *lifeRow[S, T, C] {
	return &l.rows[slices.IndexFunc(l.rows, func(r lifeRow[S, T, C]) bool { return r.command == command })]
}

func (r *lifeRow[S, T, C]) takes(s S) bool { return slices.Contains(r.stay, s) || r.leadsOn(s) }

// leadsOn tells whether the command leads on from a state.
func (r *lifeRow[S, T, C]) leadsOn(s S) bool {
	return slices.ContainsFunc(r.moves, func(m lifeMove[S, T]) bool { return slices.Contains(m.from, s) })
}

// guardNames names the hard laws of a row, in the order in which they are asked.
func (r *lifeRow[S, T, C]) guardNames() []string {
	var names []string
	for _, g := range r.guards {
		names = append(names, g.name)
	}
	return names
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

// ends tells whether an event ends things of this kind, whatever state they were in before: of what was adopted nobody may
// know the way to its end. What leads from one end to another, such as filing, ends nothing.
func (l *life[S, T, C]) ends(t *T, e *history.Event, over func(S) bool) bool {
	for i := range l.rows {
		for _, m := range l.rows[i].moves {
			if m.on == e.Type && over(m.to) && !over(m.from[0]) && (m.when.holds == nil || m.when.holds(t, e)) {
				return true
			}
		}
	}
	return false
}

// refusal says by which hard law a command is refused; the guard is empty if the table does not have the command here.
type refusal struct{ guard, detail string }

// refusalText is the text of an error that names the command, the guard that refused if there is one, and what is wrong.
func refusalText(command, guard, detail string) string {
	if guard == "" {
		return command + " is not possible: " + detail
	}
	return command + " is not possible: " + guard + ": " + detail
}

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
	for _, g := range row.guards {
		if detail := g.check(t, c, by); detail != "" {
			return &refusal{g.name, detail}
		}
	}
	return nil
}

// diagram draws the table as a Mermaid state diagram, with the moves that lead back to the same state if loops is set.
func (l *life[S, T, C]) diagram(loops bool) string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for i := range l.rows {
		for _, m := range l.rows[i].moves {
			for _, from := range m.from {
				name := string(from)
				if from == "" {
					name = "[*]"
				}
				if loops || from != m.to {
					fmt.Fprintf(&b, "    %s --> %s: %s\n", name, m.to, l.rows[i].command)
				}
			}
		}
	}
	for _, s := range l.states {
		if !slices.ContainsFunc(l.rows, func(r lifeRow[S, T, C]) bool { return r.leadsOn(s) }) {
			fmt.Fprintf(&b, "    %s --> [*]\n", s)
		}
	}
	return b.String()
}
