package aftersales_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
)

const secret = "13800000000"

func TestPersonalDataNeverPrints(t *testing.T) {
	p := aftersales.Paper{ID: "p1", Kind: aftersales.PaperPhone, Salt: "salt-of-p1", Content: aftersales.NewPersonal(secret)}
	holder := struct {
		P  aftersales.Paper
		Q  *aftersales.Paper
		C  aftersales.Personal
		Qs []aftersales.Paper
	}{p, &p, p.Content, []aftersales.Paper{p}}
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, v := range []any{p, &p, p.Content, &p.Content, holder, &holder} {
			fmt.Fprintf(&out, verb+"\n", v)
		}
	}
	for _, log := range []*slog.Logger{slog.New(slog.NewTextHandler(&out, nil)), slog.New(slog.NewJSONHandler(&out, nil))} {
		log.Info("seen", "paper", p, "content", p.Content)
	}
	fmt.Fprintln(&out, p.Content.String(), p.Content.GoString())
	for _, hidden := range []string{secret, fmt.Sprintf("%x", secret), p.Salt} {
		if strings.Contains(out.String(), hidden) {
			t.Errorf("%q was printed:\n%s", hidden, out.String())
		}
	}
	if p.Content.Reveal() != secret {
		t.Error("the content cannot be had either")
	}
}

func TestAPaperIsStoredWhole(t *testing.T) {
	p := aftersales.Paper{ID: "p1", Kind: aftersales.PaperName, Salt: "s", Content: aftersales.NewPersonal("某人\n")}
	var read aftersales.Paper
	if err := json.Unmarshal(must(json.Marshal(p)), &read); err != nil || read != p {
		t.Errorf("read %s %q: %v", read, read.Content.Reveal(), err)
	}
	if err := json.Unmarshal([]byte(`{"content":5}`), &read); err == nil {
		t.Error("a number was read as a text")
	}
}

func TestTheDigestBindsTheContentAndSaysNothingWithoutTheSalt(t *testing.T) {
	p := aftersales.Paper{ID: "p1", Kind: aftersales.PaperPhone, Salt: "s", Content: aftersales.NewPersonal(secret)}
	other := p
	other.Salt = "t"
	changed := p
	changed.Content = aftersales.NewPersonal(secret + "1")
	kind := p
	kind.Kind = aftersales.PaperText
	for name, q := range map[string]aftersales.Paper{"salt": other, "content": changed, "kind": kind} {
		if q.Matches(p.Ref()) || q.Ref().Digest == p.Ref().Digest {
			t.Errorf("another %s gives the same digest", name)
		}
	}
	if !p.Matches(p.Ref()) || p.Matches(history.Paper{ID: "p2", Digest: p.Ref().Digest}) {
		t.Error("a paper does not know its own digest, or knows that of another")
	}
	erased := p.Erase()
	if erased.Matches(p.Ref()) || erased.Salt != "" || erased.Content.Reveal() != "" || !erased.Erased || erased.ID != "p1" {
		t.Errorf("erased: %+v", erased)
	}
}
