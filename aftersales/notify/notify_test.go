package notify_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"example.com/servicelane/aftersales/notify"
)

func TestAPermanentFailureKeepsItsCauseAndItsText(t *testing.T) {
	cause := errors.New("no such number")
	err := fmt.Errorf("sending: %w", notify.Permanent(cause))
	if !errors.Is(err, notify.ErrPermanent) || !errors.Is(err, cause) || err.Error() != "sending: no such number" {
		t.Errorf("got %v", err)
	}
}

func TestNoFailureIsNotPermanent(t *testing.T) {
	if err := notify.Permanent(nil); err != nil {
		t.Errorf("got %v", err)
	}
	if errors.Is(errors.New("busy"), notify.ErrPermanent) {
		t.Error("any failure is permanent")
	}
}

// A channel is one function. It says which failures are final; all others are tried again.
func ExampleFunc() {
	numbers := map[string]bool{"13800000000": true}
	notifier := notify.Func(func(_ context.Context, m notify.Message) error {
		if !numbers[m.To] {
			return notify.Permanent(fmt.Errorf("message %s: the number does not exist", m.ID))
		}
		fmt.Println(m.Title)
		return nil
	})
	for _, m := range []notify.Message{
		{ID: "E1/customer", To: "13800000000", Title: "您的车辆可以提取"},
		{ID: "E2/customer", To: "1", Title: "您的车辆可以提取"},
	} {
		if err := notifier.Notify(context.Background(), m); err != nil {
			fmt.Println(err, errors.Is(err, notify.ErrPermanent))
		}
	}
	// Output:
	// 您的车辆可以提取
	// message E2/customer: the number does not exist true
}

func TestAChannelMayAskToBeLeftAloneForATime(t *testing.T) {
	cause := errors.New("too many")
	for name, c := range map[string]struct {
		err  error
		want time.Duration
	}{
		"nothing":        {nil, 0},
		"another error":  {cause, 0},
		"later":          {notify.Later(cause, time.Minute), time.Minute},
		"wrapped":        {fmt.Errorf("channel: %w", notify.Later(cause, time.Minute)), time.Minute},
		"in no time":     {notify.Later(cause, -time.Minute), 0},
		"later, nothing": {notify.Later(nil, time.Minute), 0},
	} {
		if got := notify.Wait(c.err); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	if err := notify.Later(cause, time.Minute); !errors.Is(err, cause) || errors.Is(err, notify.ErrPermanent) || err.Error() != "too many" {
		t.Errorf("got %v", err)
	}
	if notify.Later(nil, time.Minute) != nil {
		t.Error("Later makes an error of none")
	}
}
