// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.

package packs

import "example.com/servicelane/compliance"

func ids() []string {
	return []string{}
}

// byID makes a pack; nil if there is none.
func byID(id string) *compliance.Pack {
	switch id {
	}
	return nil
}
