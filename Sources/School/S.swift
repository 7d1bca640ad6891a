package enum School {}
