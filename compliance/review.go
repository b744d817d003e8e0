package compliance

// Most requirements ask a few plain things. Of many events of one type they are asked one after the other, each of all the events: what becomes
// of an event is then told by the answers.

// review is what a requirement asks of its event, thing by thing.
type review struct {
	plain  bool    // all fields are the event's own
	fields []thing // that they are there
	must   []thing // the parts of the condition, if they are leaves and questions for facts
	any    bool    // one of them is enough
	nested bool    // it has other parts
}

// thing is something that is asked of an event.
type thing struct {
	cond   *cond
	name   string // what is missing or wrong if the answer is no
	reason uint16 // for which the event then violates the rule
}

// review compiles what is asked.
func (q *require) review(rc *ruleCompiler) (out review) {
	out.plain, out.fields = true, rc.rooms.things.list(len(q.fields))
	conds, leaves := rc.rooms.conds.list(len(q.fields)), rc.leaves.list(len(q.fields))
	for i := range q.fields {
		leaves[i] = leaf{path: q.fields[i], op: Present, test: testPresent, short: shortPresent, want: true}
		conds[i].op, conds[i].leaf = condLeaf, &leaves[i]
		out.fields[i] = thing{&conds[i], leaves[i].path.text, missingField}
		out.plain = out.plain && q.fields[i].straight
	}
	switch c := q.must; {
	case c == nil:
	case c.op == condAll || c.op == condAny:
		out.any, out.must = c.op == condAny, rc.rooms.things.list(len(c.list))
		for i := range c.list {
			out.must[i] = out.part(&c.list[i])
		}
	default:
		out.must = rc.rooms.things.list(1)
		out.must[0] = out.part(c)
	}
	return out
}

// part is what a part of the condition asks.
func (v *review) part(c *cond) thing {
	switch {
	case c.op == condExists:
		return thing{c, c.exists.text, wrongValue}
	case c.op == condLeaf && c.leaf.short != shortNone:
		return thing{c, c.leaf.path.text, c.leaf.whyWrong()}
	}
	v.nested = true
	return thing{cond: c}
}

// reviewed is what was answered about a list of events.
type reviewed struct {
	size   int
	fields []truth // thing by thing
	must   []truth
	plain  bool // what is not known of the parts of the condition are values that no event carries
}

// judgeTogether judges events that a rule surely wants all. Those of which the answers do not tell enough are judged by themselves. Of an
// event that is like the one before it the same is missing, and named once for both.
func (q *require) judgeTogether(x *run, e *entry, l *hearing, list []int32) {
	v, r := &q.asked, &x.reviewed
	v.ask(x, r, list)
	status, reason, told, alike := satisfied, noReason, true, areAlike(r.fields, r.size) && areAlike(r.must, r.size)
	for n, i := range list {
		if n == 0 || !alike && !r.likeBefore(n) {
			x.mark.from, x.mark.to = int32(len(x.out.evidence)), int32(len(x.out.missing))
			status, reason, told = v.tell(x, r, n)
		}
		if told {
			x.out.write(e.rule, i, status, reason, x.mark)
			continue
		}
		x.turn(l, int(i))
		q.look(x)
	}
}

// ask asks all events of a list: first the one of all, then the next.
func (v *review) ask(x *run, r *reviewed, list []int32) {
	r.size, r.must, r.plain = len(list), nil, true
	r.fields = x.answersToEach(v.fields, list)
	if v.nested || len(v.must) == 0 || len(v.fields) > 0 && r.lackAll() {
		return
	}
	r.must = x.answersToEach(v.must, list)
	for k := range v.must {
		c := v.must[k].cond
		r.plain = r.plain && c.op == condLeaf && x.h.OnlyCarried(c.leaf.path.path)
	}
}

// answersToEach gives the answers to several questions about the events of a list.
func (x *run) answersToEach(things []thing, list []int32) []truth {
	if len(things) == 0 {
		return nil
	}
	out, notes := x.answerRoom(len(things)*len(list)), len(x.notes)
	for k := range things {
		x.answer(things[k].cond, list, false, out[k*len(list):][:len(list)])
	}
	x.notes = x.notes[:notes]
	return out
}

// lackAll tells whether every event surely lacks a field.
func (r *reviewed) lackAll() bool {
	for n := range r.size {
		at := n
		for at < len(r.fields) && r.fields[at] != no {
			at += r.size
		}
		if at >= len(r.fields) {
			return false
		}
	}
	return true
}

// areAlike tells whether of some things, each asked of so many events, all events give the same answer.
func areAlike(answers []truth, events int) bool {
	for at := 0; at < len(answers); at += events {
		if !areAll(answers[at], answers[at:at+events]) {
			return false
		}
	}
	return true
}

// likeBefore tells whether all answers about the event of place n are those about the one before it.
func (r *reviewed) likeBefore(n int) bool {
	for at := n; at < len(r.fields); at += r.size {
		if r.fields[at] != r.fields[at-1] {
			return false
		}
	}
	for at := n; at < len(r.must); at += r.size {
		if r.must[at] != r.must[at-1] {
			return false
		}
	}
	return true
}

// tell tells the status of the event of place n, and why, and names what is missing or wrong: the fields that are not there or, if they are, what
// is so in the condition. It tells whether the answers are enough for that.
func (v *review) tell(x *run, r *reviewed, n int) (status uint8, reason uint16, told bool) {
	status, told = satisfied, true
	for k := range v.fields {
		switch r.fields[k*r.size+n] {
		case no:
			x.lacks(v.fields[k].name)
			status, reason = violated, missingField
		case maybe:
			told = false
		}
	}
	switch {
	case status == violated:
		return status, reason, true
	case v.nested || !told:
		return status, reason, false
	case len(v.must) == 0:
		return status, reason, true
	}
	return v.tellMust(x, r, n)
}

// tellMust is tell for the condition.
func (v *review) tellMust(x *run, r *reviewed, n int) (status uint8, reason uint16, told bool) {
	wrong, doubts := -1, 0
	for k := range v.must {
		switch t := r.must[k*r.size+n]; {
		case t == yes && v.any:
			return satisfied, noReason, true
		case t == no && wrong < 0:
			wrong = k
		case t == maybe:
			doubts++
		}
	}
	switch {
	case wrong >= 0 && (!v.any || doubts == 0):
		x.lacks(v.must[wrong].name)
		return violated, v.must[wrong].reason, true
	case doubts == 0:
		return satisfied, noReason, true
	case !r.plain:
		return unknown, noReason, false
	}
	v.nameDoubts(x, r, n)
	return unknown, factAbsent, true
}

// nameDoubts names the values that are not there, each once.
func (v *review) nameDoubts(x *run, r *reviewed, n int) {
	from := len(x.out.missing)
	for k := range v.must {
		if r.must[k*r.size+n] == maybe {
			x.lacksOnce(v.must[k].name, from)
		}
	}
}
