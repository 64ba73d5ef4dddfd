### Alerts: what is wrong at home, what still works and what to do; and the same once it is over.

alert-line = { $severity ->
    [urgent] 🚨 <b>{ $text }</b>
    [notice] ℹ️ <b>{ $text }</b>
   *[warning] ⚠️ <b>{ $text }</b>
}
alert-line-over = { $rule ->
    [command-failed] ℹ️ { $text }
   *[other] ✅ { $text }
}
alert-named = { $home } · { $text }
alert-since = Since { $time }.
alert-behind = { $count ->
    [one] One device there does not answer because of that.
   *[other] { $count } devices there do not answer because of that.
}
alert-names-more = { $names } and { $more } more
alert-range = { $begin }–{ $end }
alert-times = It came and went { $count } times.
alert-device-gone = A device
alert-taken = { $person } is on it.
alert-snoozed = I say nothing more of it until { $time }.
alert-repeated = Nobody in the group “{ $group }” has taken this up yet, so I am telling you.
alert-late = This comes late, by { $span }.
alert-late-unreachable = This comes late, by { $span }: Telegram could not be reached.
alert-chat-lost =
    <b>I can no longer write in “{ $chat }”.</b>
    What I tell of your home does not arrive there any more.
alert-person-lost =
    <b>I can no longer write to { $person }.</b>
    What I tell of your home does not arrive there any more.

button-alert-take = I am on it
button-alert-again = Look again
button-alert-snooze = Silent for 1 hour
button-alert-morning = Till morning
button-alert-mute = Mute this device
button-alert-more = Details

alarm-post-set-aside = <b>A message could not be delivered and was set aside.</b> All others go on. The log names it: “a post was set aside”.

## Behind one sign-in

alert-sign-in-lost = I can no longer sign in to your home.
alert-sign-in-lost-advice = Switches on the wall and the official app still work. Please connect again; your settings stay.
alert-sign-in-lost-over = I could not sign in to your home { $range } ({ $span }).

alert-access-off = { $maker } no longer lets me into your home.
alert-access-off-advice = Switches on the wall and the official app still work. Please see in the official app, under Account, whether third party access is on, then connect again.
alert-access-off-over = { $maker } did not let me into your home { $range } ({ $span }).

alert-calls-spent = The calls to { $maker }'s service are used up for now.
alert-calls-spent-advice = Until they return I cannot see or switch anything. Switches on the wall and the official app still work. You need do nothing; /quota shows when they return.
alert-calls-spent-over = The calls to { $maker }'s service were used up { $range } ({ $span }).

alert-cloud-failing = { $kind ->
    [no-network] I cannot reach { $maker }'s service.
    [cloud-slow] { $maker }'s service does not answer in time.
   *[cloud-down] { $maker }'s service is out of order.
}
alert-cloud-failing-advice = Until it is back I cannot see or switch anything. Switches on the wall still work. You need do nothing; I keep looking.
alert-cloud-failing-over = { $maker }'s service did not work { $range } ({ $span }).

alert-scopes-small = The sign-in does not cover every device of your home.
alert-scopes-small-advice = What it covers still works. Please connect again, and allow everything that is listed.
alert-scopes-small-over = The sign-in did not cover every device of your home { $range } ({ $span }).

alert-password-expired = The password of your { $maker } account has expired.
alert-password-expired-advice = The thermostats themselves still work. Please renew the password in the official { $app } app.
alert-password-expired-over = The password of your { $maker } account was expired { $range } ({ $span }).

alert-terms-expired = { $maker }'s terms of use wait for your consent.
alert-terms-expired-advice = The thermostats themselves still work. Please accept the terms in the official { $app } app.
alert-terms-expired-over = { $maker }'s terms of use waited for your consent { $range } ({ $span }).

alert-calls-low = { $used } of { $limit } calls to { $maker }'s service are used.
alert-calls-low-advice = Everything still works; I look at the home less often. /quota shows when the calls return.
alert-calls-low-over = The calls to { $maker }'s service ran low { $range } ({ $span }).

alert-calls-nearly-spent = The calls to { $maker }'s service are nearly used up: { $used } of { $limit }.
alert-calls-nearly-spent-advice = Commands still work. Please save the rest for them; /quota shows when the calls return.
alert-calls-nearly-spent-over = The calls to { $maker }'s service were nearly used up { $range } ({ $span }).

## Of one home

alert-gateway-offline = { $kind ->
    [silent] None of the devices at home answers.
   *[home-offline] Your home has lost its internet connection.
}
alert-gateway-offline-advice = Switches on the wall still work. Please look at the router and at the gateway's light at home.
alert-gateway-offline-over = { $kind ->
    [silent] None of the devices at home answered { $range } ({ $span }).
   *[home-offline] Your home was offline { $range } ({ $span }).
}

## Of single devices

alert-module-unreachable = { $count ->
    [one] { $names } does not answer.
   *[other] { $count } devices do not answer: { $names }.
}
alert-module-unreachable-advice = { $count ->
    [one] The rest of the home still answers. Please see whether the device has power.
   *[other] The rest of the home still answers. Please see whether the devices have power.
}
alert-module-unreachable-over = { $names } did not answer { $range } ({ $span }).

alert-command-failed = { $count ->
    [one] { $names } did not do what it was asked.
   *[other] { $count } devices did not do what they were asked: { $names }.
}
alert-command-failed-advice = { $count ->
    [one] The rest of the home is not concerned. Please look at the device, then try again.
   *[other] The rest of the home is not concerned. Please look at the devices, then try again.
}
alert-command-failed-over = { $names }: a command of { $at } was not carried out.

alert-battery-low = { $count ->
    [one] The battery of { $names } is low.
   *[other] The batteries of { $count } devices are low: { $names }.
}
alert-battery-low-advice = { $count ->
    [one] It still works. Please replace the battery soon.
   *[other] They still work. Please replace the batteries soon.
}
alert-battery-low-over = { $count ->
    [one] The battery of { $names } was low { $range } ({ $span }).
   *[other] The batteries of { $names } were low { $range } ({ $span }).
}

alert-sensor-silent = { $count ->
    [one] { $names } no longer tells the temperature.
   *[other] { $count } devices no longer tell the temperature: { $names }.
}
alert-sensor-silent-advice = The rest of the home still works. Please look at the thermostat's display.
alert-sensor-silent-over = { $names } did not tell the temperature { $range } ({ $span }).

alert-far-from-set-point = { $count ->
    [one] { $names } is at { $degrees } °C, though { $wished } °C are wished.
   *[other] { $count } rooms stay too cold: { $names }.
}
alert-far-from-set-point-advice = The heating still takes commands. Please check the boiler, and whether a window is open.
alert-far-from-set-point-over = { $names } stayed too cold { $range } ({ $span }).

alert-guard = { $count ->
    [one] { $why ->
        [off] { $names } is off, and I guard it for you.
        [power] { $names } draws only { $watts } W, and I guard it for you.
       *[unreachable] { $names } does not answer, and I guard it for you.
    }
   *[other] { $count } devices that I guard are off, silent or without load: { $names }.
}
alert-guard-advice = { $count ->
    [one] Please look at it at once.
   *[other] Please look at them at once.
}
alert-guard-over = { $count ->
    [one] { $why ->
        [off] { $names } was off { $range } ({ $span }).
        [power] { $names } drew too little power { $range } ({ $span }).
       *[unreachable] { $names } did not answer { $range } ({ $span }).
    }
   *[other] { $names } were off, silent or without load { $range } ({ $span }).
}
