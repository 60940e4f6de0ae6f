window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "id_str" : "1582825767519809536",
      "created_at" : "Wed Oct 19 22:07:25 +0000 2022",
      "full_text" : "@innbygger Ja, hver dag",
      "favorite_count" : "1",
      "retweet_count" : "0",
      "in_reply_to_status_id_str" : "1582702502297755653",
      "in_reply_to_user_id_str" : "10915042",
      "lang" : "no"
    }
  },
  {
    "tweet" : {
      "id_str" : "1580696888344707072",
      "created_at" : "Thu Oct 13 23:08:00 +0000 2022",
      "full_text" : "Lekeplassen er åpen &amp; klar",
      "favorite_count" : "14",
      "retweet_count" : "5",
      "lang" : "no"
    }
  },
  {
    "tweet" : {
      "id_str" : "1580696888344707073",
      "created_at" : "Thu Oct 13 23:09:00 +0000 2022",
      "full_text" : "Og her er veien dit",
      "favorite_count" : "2",
      "in_reply_to_status_id_str" : "1580696888344707072",
      "in_reply_to_user_id_str" : "77"
    }
  },
  {
    "tweet" : { "id_str" : "3", "created_at" : "Fri Oct 14 08:00:00 +0000 2022", "full_text" : "RT @nabo: Velkommen", "in_reply_to_user_id_str" : "77" }
  },
  {
    "tweet" : { "id_str" : "4", "created_at" : "some day", "full_text" : "Uten dag" }
  },
  { "tweet" : [] }
]
