package main

import (
	"context"
	"database/sql"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notice"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/pricing"
)

const storeID = aftersales.StoreID("S01")

// hours are those of the shop: it opens on the make-up workdays of the published calendar, and is closed on its holidays.
const hours = `{"zone":"Asia/Shanghai","roles":{"shop":{"week":{"mon":["09:00-18:00"],"tue":["09:00-18:00"],"wed":["09:00-18:00"],
 "thu":["09:00-18:00"],"fri":["09:00-18:00"],"sat":["09:00-18:00"]},"tables":["cn"]}}}`

// quiet are the hours in which no customer is disturbed.
var quiet = cal.MustOpenings("12:00-14:00", "20:00-09:00")

// desk is what the shop decides by, and the workshop around it.
type desk struct {
	*workshop.Workshop
	plan
	rules *compliance.Rules
	shop  *cal.Calendar
	tag   language.Tag
	now   func() time.Time
}

// newDesk sets the shop up for the part of a month that is asked for.
func newDesk(records *store.Store, now func() time.Time, o options) (*desk, error) {
	calendars, err := cal.ParseCalendars([]byte(hours), cn.Table())
	if err != nil {
		return nil, err
	}
	shop, _ := calendars.In(cal.RoleShop)
	story, err := newPlan(shop, o.from, o.to)
	if err != nil {
		return nil, err
	}
	house, err := packs.With("house-care", "house-office", "house-warranty", "house-reception")
	if err != nil {
		return nil, err
	}
	rules, err := compliance.Compile(house...)
	if err != nil {
		return nil, err
	}
	rules = rules.WithCalendars(map[string]*cal.Calendars{"": calendars})
	d := &desk{plan: story, rules: rules, shop: shop, tag: language.Make(o.lang), now: now}
	d.Workshop, err = workshop.New(workshop.Config{Store: records, Now: now,
		Facts: []history.Fact{history.NewFact(history.FactStore, string(storeID)).With(history.FieldZone, history.Text(d.zone.String()))},
		Shop: workshop.Shop{
			Policy: rules, Owners: packs.Owners(rules), Steps: packs.Steps(rules), Superiors: packs.Superiors(rules),
			Calendars: map[aftersales.StoreID]*cal.Calendars{"": calendars},
			Offices: map[aftersales.StoreID]workshop.OfficeDuties{storeID: {Since: d.since(),
				Rules: []string{"RE-01a", "RE-01b", "RE-02a", "RE-02b", "RE-03", "RE-04", "RE-05a"}}},
			Prices: pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}},
			Notices: &workshop.Notices{Matrix: notice.Standard(), Language: o.lang, Channels: []string{"sms"}, Staff: []string{"chat"}, Quiet: quiet,
				Demand: func(rule, lang string) string { return rules.Demand(rule, language.Make(lang)) }},
		}})
	return d, err
}

// openRecords opens the database file, and makes it if it is not there.
func openRecords(ctx context.Context, file string) (*store.Store, func() error, error) {
	db, err := sql.Open("sqlite", "file:"+file+"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_txlock=immediate")
	if err != nil {
		return nil, nil, err
	}
	driver, err := sqlstore.Open(ctx, db, sqlstore.Config{Dialect: sqlstore.SQLite})
	if err != nil {
		_ = db.Close()
		return nil, nil, err
	}
	closing := func() error {
		err := driver.Close()
		if dbErr := db.Close(); err == nil {
			err = dbErr
		}
		return err
	}
	return store.New(driver, store.Config{}), closing, nil
}

// callPlan is how the shop calls its customers.
func (d *desk) callPlan() aftersales.CallPlan {
	return aftersales.CallPlan{Days: d.shop,
		First: cal.Between(cal.Days(3), cal.Days(7)), Second: cal.Between(cal.Days(7), cal.Days(14)),
		NewCarFirst: cal.Within(cal.Days(7)), NewCarSecond: cal.Within(cal.Days(25)), Seller: cal.Within(cal.Days(3)),
		Recheck: cal.Within(cal.Days(3)), Notice: cal.Within(cal.Days(-14)), Letter: cal.Within(cal.Days(2)),
		Reminder: cal.Between(cal.Days(-10), cal.Days(0)), Quiet: quiet, Tries: 2, Clerks: []aftersales.PersonID{"lin", "qin"},
		Draw: aftersales.Draw{Percent: 30, Answer: 100, Secret: []byte("a secret that is made up")}}
}
