"""How much time shall we use? The hours at which one more is no longer worth its cost, read every week."""

KEY, RULE = "enough_time", "enough_time/1"
