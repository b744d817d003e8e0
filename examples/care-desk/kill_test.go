package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
)

// failed is the exit code of a month that came to an error.
const failed = 3

// childOf is set in a process that plays the month on the database that it names, to be killed.
const childOf = "CARE_DESK_DATABASE"

func TestMain(m *testing.M) {
	file := os.Getenv(childOf)
	if file == "" {
		os.Exit(m.Run())
	}
	if err := run(context.Background(), []string{"-db", file}, io.Discard); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(failed)
	}
}

// TestAKilledMonthIsTheSameMonth kills the process at random moments, whatever it does then, and begins another one on the same
// database: in the end everything was done that is done in a month that nobody disturbs, under the same ids, and nothing twice.
func TestAKilledMonthIsTheSameMonth(t *testing.T) {
	days := 8 // that a process lives, at most
	if os.Getenv("SERVICELANE_DEEP") != "" {
		days = 2
	}
	calm, wild := filepath.Join(t.TempDir(), "calm.db"), filepath.Join(t.TempDir(), "wild.db")
	if live(t, calm, nil) {
		t.Fatal("killed by nobody")
	}
	r := rand.New(rand.NewPCG(6, 2))
	died := 0
	for died < 200 {
		lives, rest := 1+r.IntN(days), time.Duration(r.IntN(60))*time.Millisecond
		if !live(t, wild, func() { daysGone(wild, lives); time.Sleep(rest) }) {
			break
		}
		died++
	}
	if died < 3 {
		t.Errorf("died only %d times", died)
	}
	want, got := everything(t, calm), everything(t, wild)
	for _, id := range want {
		if _, there := slices.BinarySearch(got, id); !there {
			t.Errorf("killed %d times, it has no %s", died, id)
		}
	}
	for _, id := range got {
		if _, there := slices.BinarySearch(want, id); !there {
			t.Errorf("killed %d times, it has %s, too", died, id)
		}
	}
	if len(slices.Compact(slices.Clone(got))) != len(got) {
		t.Error("something is there twice")
	}
	t.Logf("killed %d times, %d events", died, len(got))
}

// live plays the month in a process of its own, which is killed after a while unless that is nil, and tells whether it was.
func live(t *testing.T, file string, while func()) bool {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childOf+"="+file)
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if while != nil {
		go func() {
			while()
			_ = c.Process.Kill() // one that is over is not there any more
		}()
	}
	err := c.Wait()
	if c.ProcessState.ExitCode() == failed {
		t.Fatal(err)
	}
	return err != nil
}

// daysGone waits until a month has gone on for some days; at its end that does not happen any more, and after a minute it is enough.
func daysGone(file string, days int) {
	seen, last := 0, ""
	for range 6000 {
		text, _ := os.ReadFile(file + ".2026-06-01.hour")
		if day := string(text[:min(len(text), len("2026-06-01"))]); day != last && day != "" {
			if last = day; seen == days {
				return
			}
			seen++
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// everything lists the ids of all events of a month that is over, and the messages that they say were sent.
func everything(t *testing.T, file string, args ...string) []string {
	t.Helper()
	var ids []string
	after(t, file, func(m *month) error {
		return m.logs(t.Context(), func(about string, log []history.Event) {
			for _, e := range log {
				ids = append(ids, about+": "+string(e.Type)+" "+e.ID)
			}
		})
	}, args...)
	slices.Sort(ids)
	return ids
}
