package memstore_test

import (
	"context"
	"testing"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/store/storetest"
)

func TestStoreKeepsTheContract(t *testing.T) {
	h := storetest.Harness{
		Caps: storetest.Caps{Claim: true, Archive: true, Close: true},
		Place: func(context.Context) (storetest.Place, error) {
			return storetest.Place{Open: func(context.Context) (store.Driver, error) { return memstore.New(), nil }}, nil
		},
	}
	t.Log(h.Caps)
	for _, c := range storetest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(t.Context(), h); err != nil {
				t.Error(err)
			}
		})
	}
}
