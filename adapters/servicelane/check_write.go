package main

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"

	"example.com/servicelane/compliance/policytest"
	"example.com/servicelane/internal/wide"
)

// checked is a case that was run.
type checked struct {
	Source     string     `json:"source"`
	Case       string     `json:"case"`
	OK         bool       `json:"ok"`
	Mismatches []mismatch `json:"mismatches,omitempty"`
}

// mismatch is a rule that does not find what a case expects of it.
type mismatch struct {
	Rule string   `json:"rule"`
	Want string   `json:"want"`
	Got  []string `json:"got"`
}

// check runs the cases, and writes which are not as expected.
func (c *checker) check() int {
	status, wrong := exitOK, 0
	var all []checked
	for _, f := range c.files {
		for _, k := range f.suite.Cases {
			done := checked{Source: shown(f.name), Case: k.Name, Mismatches: mismatches(k.Run(f.rules))}
			done.OK = len(done.Mismatches) == 0
			if !done.OK {
				wrong++
				status = exitRefused
			}
			all = append(all, done)
		}
	}
	switch {
	case c.opt.json:
		c.writeLines(all)
	case c.opt.junit:
		c.writeJUnit(all)
	default:
		c.writeText(all)
	}
	c.std.complain("cases=%d as_expected=%d not_as_expected=%d", len(all), len(all)-wrong, wrong)
	return status
}

// mismatches lists what a case found against its expectation.
func mismatches(err error) (out []mismatch) {
	if err == nil {
		return nil
	}
	for _, e := range faultsOf(err) {
		m := e.(*policytest.MismatchError) // Run joins nothing else
		out = append(out, mismatch{m.Rule, m.Want, append([]string{}, m.Got...)})
	}
	return out
}

// writeText writes a line for each file, and below it the cases that are not as expected.
func (c *checker) writeText(all []checked) {
	for len(all) > 0 {
		n, wrong := 0, 0
		for n < len(all) && all[n].Source == all[0].Source {
			if !all[n].OK {
				wrong++
			}
			n++
		}
		c.write(fmt.Sprintf("%s: %d cases, %d not as expected\n", all[0].Source, n, wrong))
		for _, done := range all[:n] {
			if done.OK {
				continue
			}
			c.write("\n  ", wide.Visible(done.Case), "\n")
			for _, m := range done.Mismatches {
				c.write("    ", wide.Visible(m.Rule), "\n      want  ", wide.Visible(m.Want), "\n      got   ", wide.Visible(m.got()), "\n")
			}
		}
		all = all[n:]
	}
}

// got writes what was found.
func (m mismatch) got() string {
	if len(m.Got) == 0 {
		return "no finding"
	}
	return strings.Join(m.Got, "; ")
}

// writeLines writes each case as one line of JSON.
func (c *checker) writeLines(all []checked) {
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	for _, done := range all {
		_ = enc.Encode(done) // that the output cannot be written is told by finish
	}
}

// The elements of a report as JUnit writes it.
type (
	junitReport struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitFailure `xml:"failure"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// writeJUnit writes the report that build servers read: a suite for each file.
func (c *checker) writeJUnit(all []checked) {
	var r junitReport
	for _, done := range all {
		if n := len(r.Suites); n == 0 || r.Suites[n-1].Name != done.Source {
			r.Suites = append(r.Suites, junitSuite{Name: done.Source})
		}
		s := &r.Suites[len(r.Suites)-1]
		k := junitCase{Class: done.Source, Name: done.Case}
		if !done.OK {
			s.Failures++
			var rules, text []string
			for _, m := range done.Mismatches {
				rules = append(rules, m.Rule)
				text = append(text, m.Rule+": want "+m.Want+", got "+m.got())
			}
			k.Failure = &junitFailure{strings.Join(rules, ", "), strings.Join(text, "\n")}
		}
		s.Tests++
		s.Cases = append(s.Cases, k)
	}
	c.write(xml.Header)
	enc := xml.NewEncoder(c.out)
	enc.Indent("", "  ")
	_ = enc.Encode(r) // that the output cannot be written is told by finish
	c.write("\n")
}
