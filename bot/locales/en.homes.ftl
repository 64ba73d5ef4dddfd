### Several homes in one chat, one home in several chats, and topics.

## Which home

which-home = In which home?
other-home = That is not in the home that is chosen. Do you mean this one?
button-in-home = { $home }: { $what }
button-other-home = 🏠 { $name }
home-namesake = { $name } ({ $count })
about-home = Home: { $name }
nameless-home = a home

## All homes

homes-unknown = One home has not answered yet.
homes-lost = The sign-in of this home has ended. Connect it again with the same account.
button-connect-another = Connect another home

## Connecting and disconnecting

connect-another = A home is connected already. The same account renews it, another account adds a second home.
linked-another = Commands without the name of a home still mean { $name }. Choose with /homes.
disconnect-which-home = Which home shall I disconnect from this chat?
button-disconnect-one = { $group }: { $name }
ask-disconnect-one =
    <b>Disconnect { $name } from this chat?</b>
    I delete the keys to it at once. The other homes stay, and nothing changes in the home itself.
ask-disconnect-group =
    <b>Disconnect { $name } from the group “{ $group }”?</b>
    I delete the keys to it at once, and nobody there can see it or change it any more. Nothing changes in the home itself.
homes-left = Still connected here: { $names }.
disconnected-one-announcement = { $person } disconnected the home { $name } from this group. The other homes stay.

## Topics

setting-topic = Topic
topic-bound =
    <b>From now on I speak of the home in this topic only.</b>
    What I say by myself comes here, and commands work here. To end this, write <code>/settings topic off</code>.
topic-free = I speak of the home in every topic again.
topic-none =
    <b>I speak of the home in every topic.</b>
    In a group with topics, write <code>/settings topic</code> in the topic that is to have the home for itself.
topic-elsewhere = I speak of the home in another topic of this group.
button-topic = Go there
