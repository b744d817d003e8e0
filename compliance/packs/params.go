package packs

import (
	"reflect"
	"slices"

	"example.com/servicelane/compliance"
)

// unsetOf tells which of the parameters that a rule uses have no value in some packs.
func unsetOf(of []*compliance.Pack) func(*compliance.Rule) []string {
	set := map[string]bool{}
	shared := map[string]string{} // parameters of packs without value, by name
	for _, p := range of {
		for _, s := range p.Set {
			set[s.Param] = true
		}
	}
	for _, p := range of {
		for _, param := range p.Params {
			if full := p.ID + "/" + param.Name; param.Default.IsZero() && !set[full] {
				shared[param.Name] = full
			}
		}
	}
	return func(r *compliance.Rule) (out []string) {
		for _, name := range usedParams(reflect.ValueOf(r)) {
			full := shared[name]
			if i := slices.IndexFunc(r.Params, func(p compliance.Param) bool { return p.Name == name }); i >= 0 {
				full = ""
				if own := r.ID + "/" + name; r.Params[i].Default.IsZero() && !set[own] {
					full = own
				}
			}
			if full != "" {
				out = append(out, full)
			}
		}
		return out
	}
}

// usedParams lists the parameters that are named in a part of a rule.
func usedParams(v reflect.Value) (out []string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			out = usedParams(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, usedParams(v.Index(i))...)
		}
	case reflect.Struct:
		switch x := v.Interface().(type) {
		case compliance.Value:
			out = []string{x.Param}
		case compliance.Window:
			out = []string{x.Param}
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out = append(out, usedParams(v.Field(i))...)
			}
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(name string) bool { return name == "" })
}
