### Calls that are left where those of the last hour count.

calls-of-hour =
    <b>{ $left } of { $limit } calls are left for now.</b>
    Only so many are allowed an hour, for all the homes I look after. Used in the last hour: { $used }.
    At least { $reserve } are kept for what you ask yourselves.
calls-return = The next ones come back at { $time }.
calls-refused =
    <b>No more calls are taken for now.</b>
    By myself I look again at { $time }. What you ask yourselves I still try, once a minute. Switches on the wall and the official app still work.
