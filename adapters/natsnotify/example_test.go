package natsnotify_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"example.com/servicelane/adapters/natsnotify"
	"example.com/servicelane/aftersales/notify"
)

// A message that is given twice, as after a crash, lies in the stream once. Whoever reads it asks for what it wants by the
// subject.
func Example() {
	dir, err := os.MkdirTemp("", "jetstream-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	s, err := serve(dir, -1) // in real life it is somewhere else
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.WaitForShutdown()
	defer s.Shutdown()

	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	nc, err := nats.Connect(s.ClientURL(), nats.ReconnectBufSize(-1))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer nc.Close()
	js, err := jetstream.New(nc)
	if err != nil {
		fmt.Println(err)
		return
	}
	stream, err := js.CreateStream(ctx, jetstream.StreamConfig{Name: "SERVICE", Subjects: []string{"service.>"}, Duplicates: time.Hour})
	if err != nil {
		fmt.Println(err)
		return
	}

	n, err := natsnotify.New(natsnotify.Config{JetStream: js, Stream: "SERVICE", Prefix: "service.east", Window: time.Hour})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := n.Check(ctx); err != nil {
		fmt.Println(err)
		return
	}
	ready := notify.Message{ID: "RO-1/e7/customer", Subject: "order/RO-1", Topic: "order.ready", Audience: "customer"}
	late := notify.Message{ID: "K-1/late/manager", Subject: "complaint/K-1", Topic: "complaint.late", Audience: "manager"}
	for _, m := range []notify.Message{ready, late, ready} {
		if err := n.Notify(ctx, m); err != nil {
			fmt.Println(err)
			return
		}
	}

	reader, err := stream.OrderedConsumer(ctx, jetstream.OrderedConsumerConfig{FilterSubjects: []string{"service.east.order.>"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	batch, err := reader.FetchNoWait(10)
	if err != nil {
		fmt.Println(err)
		return
	}
	for m := range batch.Messages() {
		fmt.Println(m.Subject(), m.Headers().Get(jetstream.MsgIDHeader), string(m.Data()))
	}
	// Output:
	// service.east.order.RO-1.order.ready RO-1%2Fe7%2Fcustomer {"id":"RO-1/e7/customer","subject":"order/RO-1","topic":"order.ready","audience":"customer","at":"0001-01-01T00:00:00Z"}
}
