package main

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/pricing"
)

const (
	storeID  = aftersales.StoreID("S01")
	zoneName = "Asia/Shanghai"
	vatRate  = "13"
)

// shop is a repair shop: what it decides by, its records, and the workshop around them.
type shop struct {
	packs    []*compliance.Pack
	rules    *compliance.Rules
	prices   pricing.Rules
	facts    []history.Fact
	zone     *time.Location
	store    *store.Store
	workshop *workshop.Workshop
}

// newShop gives the shop on its records, held to the rules of packs. now is its clock.
func newShop(records *store.Store, now func() time.Time, house ...*compliance.Pack) (*shop, error) {
	zone, err := time.LoadLocation(zoneName)
	if err != nil {
		return nil, err
	}
	rules, err := compliance.Compile(house...)
	if err != nil {
		return nil, err
	}
	s := &shop{packs: house, rules: rules, facts: shopFacts(), zone: zone, store: records}
	s.prices = pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: vatRate}}}
	s.workshop, err = workshop.New(workshop.Config{Store: records, Facts: s.facts, Now: now, PapersHere: true,
		Index: workshop.Index{Secret: []byte(indexSecret), CallingCode: "86"},
		Shop:  workshop.Shop{Policy: rules, Prices: s.prices}})
	return s, err
}

// demand says in a sentence what a rule demands.
func (s *shop) demand(rule string, t tongue) string {
	for _, p := range s.packs {
		for _, r := range p.Rules {
			if r.ID == rule {
				return r.Texts.In(names[t])
			}
		}
	}
	return ""
}

// shopFacts are what is so about the shop and its people, for the rules.
func shopFacts() []history.Fact {
	facts := []history.Fact{history.NewFact(history.FactStore, string(storeID)).With(history.FieldZone, history.Text(zoneName))}
	for _, p := range staff {
		facts = append(facts, history.NewFact(history.FactRoleHeld, string(p.id)).With(history.FieldRole, history.Code(p.role)))
	}
	return facts
}

// person is a member of staff: people have ids here, not names.
type person struct {
	id   aftersales.PersonID
	role string
}

// The people of the shop.
var (
	adviser      = person{"adviser-1", "service_adviser"}
	technician   = person{"technician-1", "technician"}
	technician2  = person{"technician-2", "technician"}
	leader       = person{"leader-1", "team_leader"}
	inspector    = person{"inspector-1", "outgoing_inspector"}
	partsClerk   = person{"parts-1", "parts_clerk"}
	partsManager = person{"parts-2", "parts_approver"}
	cashier      = person{"cashier-1", "cashier"}
	manager      = person{"manager-1", "service_manager"}

	staff = []person{adviser, technician, technician2, leader, inspector, partsClerk, partsManager, cashier, manager}
)

// openRecords opens the database file, and makes it if it is not there. One connection writes at a time, and what was
// committed survives a crash of the machine.
func openRecords(ctx context.Context, file string) (*store.Store, func() error, error) {
	if err := makeDatabase(file); err != nil {
		return nil, nil, err
	}
	q := url.Values{"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)"}, "_txlock": {"immediate"}}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: filepath.ToSlash(file)}).EscapedPath()+"?"+q.Encode())
	if err != nil {
		return nil, nil, err
	}
	driver, err := sqlstore.Open(ctx, db, sqlstore.Config{Dialect: sqlstore.SQLite})
	if err != nil {
		_ = db.Close()
		return nil, nil, fmt.Errorf("%s: %w", file, err)
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

// makeDatabase makes an empty file for a database that is not there, for its owner only: it will hold personal papers.
// SQLite gives its log beside it the same mode. A file that cannot be written is told in words, as SQLite has none.
func makeDatabase(file string) error {
	folder := filepath.Dir(file)
	if info, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: the folder %s does not exist", file, folder)
	} else if err == nil && !info.IsDir() {
		return fmt.Errorf("%s: %s is not a folder", file, folder)
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder, not a file", file)
	}
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%s: the file or its folder %s is not writable", file, folder)
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// note puts words into a paper. Papers have random ids and salts, see [workshop.Workshop.NewPaper]; these are made from
// a key, because their words are nobody's and the day has to be the same whenever it is run.
func note(key, words string) aftersales.Paper {
	return paper(aftersales.PaperText, "note-", key, words)
}

// paper makes a paper whose id and salt follow from a key.
func paper(kind aftersales.PaperKind, prefix, key, text string) aftersales.Paper {
	sum := sha256.Sum256([]byte(key))
	return aftersales.Paper{ID: prefix + key, Kind: kind, Salt: hex.EncodeToString(sum[:8]), Content: aftersales.NewPersonal(text)}
}

// catalogue names the operations and parts of the shop.
var catalogue = map[string]phrase{
	"MNT-20":   {"20 000 公里保养", "20 000 公里保養", "Service at 20 000 km"},
	"DIA-BRK":  {"制动系统故障诊断", "制動系統故障診斷", "Diagnosis of the brakes"},
	"INS-BRK":  {"制动性能检测", "制動性能檢測", "Brake test on the rollers"},
	"PAD-RR-F": {"更换前制动片", "更換前制動片", "Front brake pads, renew"},
	"DSC-MC-F": {"光磨前制动盘", "光磨前制動盤", "Front brake discs, machine"},
	"WIP-RR":   {"更换雨刮片", "更換雨刮片", "Wiper blades, renew"},
	"WST-FLD":  {"废制动液处理", "廢制動液處理", "Used brake fluid, dispose of"},
	"FLT-RS":   {"机油滤清器重新密封", "機油濾清器重新密封", "Oil filter, seal again"},
	"BUSH-RR":  {"更换稳定杆胶套", "更換穩定桿膠套", "Stabiliser bushes, renew"},
	"TYR-ROT":  {"轮胎换位", "輪胎換位", "Tyres, rotate"},
	"AC-CHK":   {"空调系统检查", "空調系統檢查", "Air conditioning, check"},

	"OIL-5W30": {"机油 5W-30（升）", "機油 5W-30（升）", "Engine oil 5W-30 (litre)"},
	"FLT-OIL":  {"机油滤清器", "機油濾清器", "Oil filter"},
	"PAD-F":    {"前制动片（套）", "前制動片（套）", "Front brake pads (set)"},
	"FLD-DOT4": {"制动液 DOT 4（升）", "制動液 DOT 4（升）", "Brake fluid DOT 4 (litre)"},
	"BUSH-F":   {"前稳定杆胶套", "前穩定桿膠套", "Front stabiliser bush"},
	"SEAL-FLT": {"滤清器密封圈", "濾清器密封圈", "Seal of the oil filter"},
}
