package pricing

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// checkApproval reports a discount, taken off lines worth base, that goes beyond what the role that approved it may grant:
// the text of the notice.
func (p *pricer) checkApproval(n Notice, base, taken Number) {
	if len(p.approvals) == 0 || base.IsZero() {
		return
	}
	n.Code, n.Was = ApprovalExceeded, money(p.widen(taken), p.main.unit)
	i := slices.IndexFunc(p.approvals, func(a approvalRun) bool { return a.role == n.Text })
	if i < 0 {
		n.Is = money(p.widen(Number{}), p.main.unit)
		p.notice(n)
		return
	}
	a := &p.approvals[i]
	limit, bounded := a.amount, a.hasAmount
	if share := p.mul(base, a.percent.shift(2)); a.hasPercent && (!bounded || compare(share, limit) < 0) {
		limit, bounded = share, true
	}
	if bounded && compare(taken, limit) > 0 {
		n.Is = money(p.round(limit, int(p.rec.digits), down), p.main.unit)
		p.notice(n)
	}
}

// approvalRun is an Approval read.
type approvalRun struct {
	role                  string
	percent, amount       Number
	hasPercent, hasAmount bool
}

func (p *pricer) readApprovals() {
	for i := range p.rules.Approvals {
		a := &p.rules.Approvals[i]
		p.at = place{"rules", "approvals", i}
		p.id("role", a.Role, "an approval")
		run := approvalRun{role: a.Role, hasPercent: a.Percent != "", hasAmount: a.Amount != ""}
		run.percent = p.percent("percent", a.Percent, false)
		if compare(run.percent, hundred) > 0 {
			p.fault("percent", fault.Range, "more than 100 %%: %s", fault.Quote(a.Percent))
		}
		run.amount = p.amount("amount", a.Amount, false)
		if slices.ContainsFunc(p.approvals, func(o approvalRun) bool { return o.role == a.Role }) {
			p.fault("role", fault.Duplicate, "a second limit of %s", fault.Quote(a.Role))
		}
		p.approvals = append(p.approvals, run)
	}
}
