package notify_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

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
