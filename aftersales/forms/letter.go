package forms

import (
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/wide"
)

// Letter is a letter that follows the call about a campaign (活动通知信函): what a guest was told by telephone, in writing.
type Letter struct {
	// ID is its number in the register of letters.
	ID       string
	Campaign aftersales.CampaignID
	// Content says what the campaign is, Place where, Start when it begins and End when it is over, if that is known.
	Content, Place string
	Start, End     time.Time
	// Told is when the guest was told by telephone, By the last day for the letter: see [aftersales.CallPlan.LetterBy].
	Told history.Moment
	By   cal.Date
	// Sent is when it went out, Clerk who sent it.
	Sent  history.Moment
	Clerk aftersales.PersonID
}

// CampaignLetter makes the letter to a guest of a campaign, with the row of the register of letters (跟踪服务信函登记表) below
// it. Of the input, order and vehicle are not used.
func CampaignLetter(in Input, l Letter) (Form, error) {
	m := about(in, l.ID, KindLetter, words.letter)
	m.section(words.letterTo,
		m.field(words.addressee, m.paper("customer.name", m.Customer.Name)),
		m.wide(words.postAddress, m.paper("customer.address", m.Customer.Address)))
	m.section(words.invitation,
		m.wide(words.event, wide.VisibleLines(l.Content), house("S3", "2.4.3.5")),
		m.wide(words.eventTime, m.slotFrom(l.Start, l.End), house("S3", "2.4.3.5")),
		m.wide(words.meet, wide.VisibleLines(l.Place), house("S3", "2.4.3.5")),
		m.field(words.toldByPhone, m.moment(l.Told), house("S3", "1.1.6a")))
	kind := "" // of a letter about which nothing is known
	if l.Campaign != "" {
		kind = m.say(words.letterNotice)
	}
	m.section(words.letterRegister,
		m.field(words.kindOfLetter, kind, house("S3", "1.1.8")),
		m.field(words.campaign, wide.VisibleLines(string(l.Campaign))),
		m.field(words.sendBy, dayOf(l.By), house("S3", "1.1.6b")),
		m.field(words.sentAt, m.moment(l.Sent), house("S3", "1.1.8")),
		m.field(words.recordRef, "", house("S3", "1.1.8")))
	m.note(words.noteLetter)
	m.sign(words.signSender, "", history.Moment{})
	m.sign(words.signClerk, m.person(l.Clerk), l.Sent, house("S3", "1.1.8"))
	return m.done()
}

// slotFrom writes when something begins, and when it is over if that is known.
func (m *maker) slotFrom(start, end time.Time) string {
	switch {
	case start.IsZero():
		return ""
	case end.IsZero():
		return m.time(start)
	}
	return m.slot(aftersales.Slot{Start: start, End: end})
}
