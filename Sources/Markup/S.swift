package enum Markup {}
