"""Who knows what: how many people a firm can lose before nobody is able to do what it does."""
