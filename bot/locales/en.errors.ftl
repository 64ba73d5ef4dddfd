### What can go wrong: what happened (error-…), what to do (advice-…), and the sentences around them.

error-title = <b>{ $text }</b>
error-until = It is back at { $time }, in about { $wait }.
error-reference = Reference: <code>{ $reference }</code>
effect-none = The command was not carried out, and will not be later.
effect-possible = The command may still take effect. Look at the device before you try again.
span-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
span-hours = { $hours } h { $minutes } min
span-days = { $days } days

remedy-try-again = Try again
remedy-connect-again = Connect again
remedy-tell-me = Tell me when it is back
remedy-open-settings = Open settings

error-bad-request = { $maker }'s service did not understand me.
advice-bad-request = This is a fault of mine, not yours. Trying again will not help; please tell whoever runs this bot the reference below.

error-sign-in-lost = { $maker } no longer accepts the sign-in of this chat.
advice-sign-in-lost = Third party access may have been switched off or withdrawn in the official { $app } app, under Account. Where there is a switch for it, switch it on again, then connect again here. Your settings stay.

error-not-permitted = The sign-in does not allow this kind of device.
advice-not-permitted = When you connect again, allow everything that is listed. If it is listed already, your account may not be the owner of the home.

error-out-of-calls = The calls to { $maker }'s service are used up for now.
advice-out-of-calls = { $maker } allows only so many in a given time. Switches on the wall and the official app still work. Until then I do not ask by myself.

error-not-found = { $maker }'s service does not find that any more.
advice-not-found = The device or the home may have been replaced or renamed. I have looked at your home anew; please try again.

error-home-offline = Your home has lost its internet connection.
advice-home-offline = Please look at the router and at the gateway's light at home. Switches on the wall still work.

error-not-acceptable = { $maker }'s service did not accept the way I asked.
advice-not-acceptable = This is most likely a fault of mine, not yours. Please tell whoever runs this bot the reference below.

error-module-silent = The device did not answer in time.
advice-module-silent = It may be far from the gateway, or without power. I have asked twice; please look at it, then try again.

error-wrong-values = The device does not take this value.
advice-wrong-values = Thermostats take { $lowest } to { $highest } °C, lights and shutters 0 to 100 % (some shutters only open and close), and a boost lasts 30, 60 or 90 minutes.

error-password-expired = The password of your { $maker } account has expired.
advice-password-expired = Open the official { $app } app, renew the password there, then try again here. Until then I stop asking.

error-terms-expired = { $maker }'s terms of use wait for your consent.
advice-terms-expired = Open the official { $app } app, accept the terms there, then try again here. Until then I stop asking.

error-display-in-use = The device is busy at the moment.
advice-display-in-use = Somebody may be using its display, or it is still doing something else. I have waited and tried again; please try once more in a moment.

error-cloud-failed = { $maker }'s service has an internal fault.
advice-cloud-failed = It usually passes in a few minutes. Switches on the wall still work.

error-too-fast = { $maker }'s service asks me to slow down.
advice-too-fast = Please wait half a minute, then try again.

error-cloud-down = { $maker }'s service is out of order.
advice-cloud-down = It usually comes back within the hour. Switches on the wall still work.

error-cloud-slow = { $maker }'s service did not answer in time.
advice-cloud-slow = Please look at the device, then try again in a minute.

error-no-network = I cannot reach { $maker }'s service.
advice-no-network = Its service or my own connection is interrupted. Please try again in a minute.

error-bad-answer = { $maker }'s service answered something I cannot read.
advice-bad-answer = It usually passes in a few minutes. Your home is not lost; please try again later.

error-key-refused = { $maker }'s service does not accept this bot at the moment.
advice-key-refused = Only whoever runs this bot can mend that; they have been told. You need not connect again.

error-grant-expired = The sign-in of this chat has ended.
advice-grant-expired = { $maker } ends a sign-in when it was not used for long, or when it was withdrawn. Please connect again; your settings stay.

error-client-refused = { $maker } does not accept this bot's registration at the moment.
advice-client-refused = Only whoever runs this bot can mend that; they have been told. You need not connect again.

error-secret-expired = { $maker }'s sign-in has an internal fault.
advice-secret-expired = Whoever runs this bot has been told, and I keep your sign-in. You need not connect again.

error-login-busy = { $maker }'s sign-in is busy.
advice-login-busy = Please wait half a minute, then try again. Your sign-in is kept.

error-login-down = { $maker }'s sign-in is out of order.
advice-login-down = Please try again in a few minutes. Your sign-in is kept.

error-sign-in-forged = The sign-in could not be verified.
advice-sign-in-forged = Nothing was connected. Please start again, and only with a link that you asked for yourself.

error-module-gone = That device is no longer in your home.
advice-module-gone = It was removed or paired anew, so it has a new identity. I have looked at your home anew; please choose it again.

error-unknown = { $maker }'s service gave an answer I do not know.
advice-unknown = Please look at the device, then try again in a minute.

## To the operators

alarm-key-refused = <b>{ $maker } refuses this application.</b> Check { $keyed }, and at { $portal } whether the application is still active.
alarm-client-refused = <b>The sign-in refuses this application.</b> Check { $settings }_CLIENT_ID and { $settings }_CLIENT_SECRET.
alarm-secret-expired = <b>The client secret has probably expired.</b> It lives one year. Make a new one at { $portal } and set { $settings }_CLIENT_SECRET. No family needs to sign in because of this message alone.
alarm-push-refused = <b>{ $maker } has refused to tell of changes for three days.</b> Thermostats are still looked at now and then. Check that BOT_PUBLIC_URL can be reached from the internet, and that no other application has subscribed for the same home. The log names the homes: “not subscribed to pushes”.
