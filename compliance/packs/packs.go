package packs

import "example.com/servicelane/compliance"

//go:generate go run example.com/servicelane/internal/packgen

// HouseDefault is the pack "house-default": the gates of a repair order in a Chinese repair shop.
func HouseDefault() *compliance.Pack { return houseDefault() }

// All gives every pack.
func All() []*compliance.Pack { return []*compliance.Pack{HouseDefault()} }
