// Package care counts what a shop did for its customers after they left, and makes the report of a month or a year of it
// (客户关爱月报): who was called and reached, what customers complained of and how that ended, how satisfied they are, which
// reports were in time and what those that were not would cost; how long customers waited for a contact, a plan and an answer,
// which complaints came again, and why customers were lost.
//
// A [Tally] takes one thing after the other, as they come from a store, and keeps only counts; its [Report] is plain values,
// and renders to text and to one HTML file with charts, for A4 paper:
//
//	days, err := packs.ReportDays(rules) // of package compliance/packs: when reports are due, as the rules in force have it
//	if err != nil {
//		return err
//	}
//	tally, err := care.New(care.Config{Period: "2026-05", Zone: zone, AsOf: now, Reports: care.Reports(days)})
//	if err != nil {
//		return err
//	}
//	for served, err := range desk.ServedIn(ctx, shop, from, to, zone, nil) {
//		if err != nil {
//			return err
//		}
//		tally.Served(served)
//	}
//	return tally.Report().WriteHTML(w, care.View{Shop: "Example Motors", Language: language.SimplifiedChinese})
//
// # Exactness
//
// A share is two whole numbers, and a share of nothing is not 0: it is not measured, and says so. What the report says of
// complaints, follow-ups and deliveries is what they were when it was counted.
//
// # Money
//
// What a late report costs by the rules of the house is computed and reported. Nothing is deducted from anybody: that is for
// the law of the land and for people to decide.
//
// # Personal data
//
// A report holds counts, codes and amounts: no customer and no member of staff is named in it.
package care
