package aftersales

import (
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Span is a stretch of work on a job by one person, on the clock (计时).
type Span struct {
	By   PersonID       `json:"by,omitempty"`
	From history.Moment `json:"from"`
	To   history.Moment `json:"to,omitzero"` // zero while it runs
	// Paused is why the work was put down; empty if it was finished or handed on.
	Paused string `json:"paused,omitempty"`
}

// Deferral is work that the customer wants later (暂缓项目).
type Deferral struct {
	Reason history.Paper `json:"reason,omitzero"`
	// DueOn and DueKM are until when, or up to which reading, it can wait; zero and nil if not said.
	DueOn cal.Date       `json:"due_on,omitzero"`
	DueKM *int64         `json:"due_km,omitempty"`
	At    history.Moment `json:"at"`
}

// JobRef names a job of some order.
type JobRef struct {
	Order OrderID `json:"order"`
	Job   JobID   `json:"job"`
}

// OnTheClock is how long was worked on the job by its spans that have ended; zero if nobody clocked in.
func (j Job) OnTheClock() time.Duration {
	var sum time.Duration
	for _, s := range j.Spans {
		from, began := s.From.Instant()
		to, ended := s.To.Instant()
		if began && ended {
			sum += to.Sub(from)
		}
	}
	return sum
}

// workedBy tells whether somebody worked on the job.
func (j *Job) workedBy(p PersonID) bool {
	return slices.ContainsFunc(j.Spans, func(s Span) bool { return s.By == p })
}

// DeferredJob is a job that the customer wanted later, and that no later order took up again.
type DeferredJob struct {
	// Ref is what a later job names in Revives.
	Ref     JobRef
	Vehicle VehicleID
	Job     Job
}

// DeferredJobs lists the deferred work of orders, such as those of one vehicle, in their order: what was put off and not
// taken up again by another of these orders, one in which it was dropped, declined or cancelled not counted. A [PlanJob]
// that names it in Revives takes it up.
func DeferredJobs(orders ...Order) []DeferredJob {
	revived := map[JobRef]bool{}
	for _, o := range orders {
		for _, j := range o.Jobs {
			given := j.Status == JobDropped || j.Status == JobDeclined || o.State.Ended() && j.Status != JobDone && j.Status != JobDeferred
			if j.Revives != nil && !given {
				revived[*j.Revives] = true
			}
		}
	}
	var out []DeferredJob
	for _, o := range orders {
		for _, j := range o.Jobs {
			ref := JobRef{o.ID, j.ID}
			if j.Status == JobDeferred && !revived[ref] {
				out = append(out, DeferredJob{Ref: ref, Vehicle: o.Vehicle, Job: j})
			}
		}
	}
	return out
}

// DeferJob puts a job off that has not begun: the customer wants it later (暂缓). The front desk approves with it that the
// job is not done now.
type DeferJob struct {
	Job JobID `json:"job"`
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason,omitzero"`
	// DueOn and DueKM are until when, or up to which reading, it can wait; zero and nil if not said.
	DueOn cal.Date `json:"due_on,omitzero"`
	DueKM *int64   `json:"due_km,omitempty"`
}

// AssignJob gives a job to somebody, or to a team (派工).
type AssignJob struct {
	Job  JobID    `json:"job"`
	To   PersonID `json:"to,omitempty"`
	Team string   `json:"team,omitempty"`
}

// PauseJob puts work on a job down for a while (暂停): the clock stops.
type PauseJob struct {
	Job JobID `json:"job"`
	// Reason is why, such as "parts", "break" or "consent".
	Reason string `json:"reason"`
}

// ResumeJob takes up work on a paused job again (恢复), whoever does.
type ResumeJob struct {
	Job JobID `json:"job"`
}

// HandOnJob passes a job on to the next person or team (移交). One that runs is paused with it.
type HandOnJob struct {
	Job JobID `json:"job"`
	// Role is the role of who receives it, such as "team_leader"; To is who, if known.
	Role string   `json:"role"`
	To   PersonID `json:"to,omitempty"`
}

// MutualCheckJob records the check of a finished job by a colleague (互检).
type MutualCheckJob struct {
	Job JobID `json:"job"`
}

// Name implements [OrderCommand].
func (DeferJob) Name() string       { return "defer_job" }
func (AssignJob) Name() string      { return "assign_job" }
func (PauseJob) Name() string       { return "pause_job" }
func (ResumeJob) Name() string      { return "resume_job" }
func (HandOnJob) Name() string      { return "hand_on_job" }
func (MutualCheckJob) Name() string { return "mutual_check_job" }

func (c DeferJob) aboutJob() JobID         { return c.Job }
func (c AssignJob) aboutJob() JobID        { return c.Job }
func (c PauseJob) aboutJob() JobID         { return c.Job }
func (c ResumeJob) aboutJob() JobID        { return c.Job }
func (c HandOnJob) aboutJob() JobID        { return c.Job }
func (c MutualCheckJob) aboutJob() JobID   { return c.Job }
func (c RecordCorrection) aboutJob() JobID { return c.Job }

var (
	jobIsPaused = jobGuard("job_paused", JobPaused)
	jobOpen     = jobGuard("job_open", JobPlanned, JobCleared, JobRunning, JobPaused, JobDone)
	otherPerson = guard{"other_person", func(o *Order, c OrderCommand, by Actor) string {
		if id := c.(aboutJob).aboutJob(); o.job(id).workedBy(by.By) {
			return fmt.Sprintf("%q worked on job %q: a colleague checks it", by.By, id)
		}
		return ""
	}}
)

// Check implements [OrderCommand].
func (c DeferJob) Check() error {
	var f fault.List
	checkID(&f, "job", c.Job)
	checkPaper(&f, "reason", c.Reason)
	if y := c.DueOn.Year(); !c.DueOn.IsZero() && (y < minYear || y > maxYear) {
		f.Add("due_on", fault.Range, "not between the years %d and %d: %d", minYear, maxYear, y)
	}
	checkOptionalRange(&f, "due_km", c.DueKM, maxKM)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AssignJob) Check() error {
	var f fault.List
	checkID(&f, "job", c.Job)
	checkOptionalID(&f, "to", c.To)
	checkOptionalID(&f, "team", c.Team)
	if c.To == "" && c.Team == "" {
		f.Add("to", fault.Missing, "neither a person nor a team")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c PauseJob) Check() error {
	var f fault.List
	checkID(&f, "job", c.Job)
	checkID(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ResumeJob) Check() error { return checkJobID(c.Job) }

// Check implements [OrderCommand].
func (c HandOnJob) Check() error {
	var f fault.List
	checkID(&f, "job", c.Job)
	checkID(&f, "role", c.Role)
	checkOptionalID(&f, "to", c.To)
	return f.Err()
}

// Check implements [OrderCommand].
func (c MutualCheckJob) Check() error { return checkJobID(c.Job) }

// decide records the approval not to do the job now, and that it is put off and not given up.
func (c DeferJob) decide(_ *Order, out *emitter) {
	out.emit(history.JobDropApproved, idField(history.FieldJobID, c.Job), paperField(history.FieldReason, c.Reason))
	out.emit(history.JobDeferred, idField(history.FieldJobID, c.Job), paperField(history.FieldReason, c.Reason), dateField(history.FieldDueOn, c.DueOn),
		kmField(history.FieldDueKM, c.DueKM))
}

func (c AssignJob) decide(_ *Order, out *emitter) {
	out.emit(history.JobAssigned, idField(history.FieldJobID, c.Job), idField(history.FieldAssigneeID, c.To),
		codeField(history.FieldTeam, c.Team))
}

func (c PauseJob) decide(_ *Order, out *emitter) {
	out.emit(history.JobPaused, idField(history.FieldJobID, c.Job), codeField(history.FieldPauseReason, c.Reason))
}

func (c ResumeJob) decide(_ *Order, out *emitter) { out.jobEvent(history.JobResumed, c.Job) }

func (c HandOnJob) decide(_ *Order, out *emitter) {
	out.emit(history.JobHandedOn, idField(history.FieldJobID, c.Job), codeField(history.FieldReceiverRole, c.Role),
		idField(history.FieldReceiverID, c.To))
}

func (c MutualCheckJob) decide(_ *Order, out *emitter) { out.jobEvent(history.JobMutualChecked, c.Job) }

// work folds in what happens to a job that there is.
func (j *Job) work(e *history.Event) {
	switch e.Type {
	case history.JobStarted:
		j.Status, j.Checked, j.MutualBy = JobRunning, false, ""
		j.clockIn(e)
	case history.JobResumed:
		j.Status = JobRunning
		j.clockIn(e)
	case history.JobPaused:
		j.Status = JobPaused
		j.clockOut(e, word(e, history.FieldPauseReason))
	case history.JobDone:
		j.Status, j.Finished = JobDone, true
		j.clockOut(e, "")
		if h := hours(e, history.FieldClockedHours); h != nil {
			j.clocked(*h)
		}
	case history.JobHandedOn:
		if j.Status == JobRunning {
			j.Status = JobPaused
			j.clockOut(e, "")
		}
		set(&j.Assignee, e, history.FieldReceiverID)
	case history.JobAssigned:
		set(&j.Assignee, e, history.FieldAssigneeID)
		set(&j.Team, e, history.FieldTeam)
	case history.JobSelfChecked:
		j.Checked = true
	case history.JobMutualChecked:
		j.MutualBy = PersonID(e.By)
	}
}

// clockIn begins a span of work; one that still runs, as in an adopted order, ends with it.
func (j *Job) clockIn(e *history.Event) {
	j.clockOut(e, "")
	j.Spans = append(slices.Clip(j.Spans), Span{By: PersonID(e.By), From: e.At})
}

// clockOut ends the span that runs, if one does.
func (j *Job) clockOut(e *history.Event, why string) {
	last := len(j.Spans) - 1
	if last < 0 || !j.Spans[last].To.IsZero() {
		return
	}
	j.Spans = slices.Clone(j.Spans)
	j.Spans[last].To, j.Spans[last].Paused = e.At, why
}

// clocked adds hours to those that were written down as worked.
func (j *Job) clocked(h pricing.Hours) {
	if j.Clocked != nil {
		h = j.Clocked.Add(h)
	}
	j.Clocked = &h
}

// putOff notes that the customer wants the job later.
func (j *Job) putOff(e *history.Event) {
	d := &Deferral{DueKM: wholeNumber(e, history.FieldDueKM), At: e.At}
	d.Reason, _ = e.Get(history.FieldReason).Paper()
	d.DueOn, _ = e.Get(history.FieldDueOn).Day()
	j.Status, j.Deferred = JobDeferred, d
}
