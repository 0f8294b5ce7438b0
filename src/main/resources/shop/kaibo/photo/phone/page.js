/* One photo after the other, as it is; old syntax on purpose: WeChat on an old phone runs this. */
(function () {
    'use strict';
    var body = document.body;
    var pick = document.getElementById('pick');
    var box = pick.parentNode;
    var list = document.getElementById('list');
    var all = document.getElementById('all');
    var left = document.getElementById('left');
    var page = Math.random().toString(36).slice(2, 10);
    var end = new Date().getTime() + Number(body.getAttribute('data-left'));
    var largest = Number(body.getAttribute('data-largest'));
    var photos = [];
    var waiting = [];
    var arrived = 0;
    var busy = false;
    var over = false;

    function word(key, a, b) {
        return body.getAttribute('data-word-' + key).replace('{0}', a).replace('{1}', b);
    }

    function tick() {
        if (over) {
            return;
        }
        var ms = end - new Date().getTime();
        var s = Math.max(0, Math.ceil(ms / 1000));
        if (ms <= 0) {
            close();
            return;
        }
        left.textContent = word('left', Math.floor(s / 60) + ':' + ('0' + s % 60).slice(-2));
        setTimeout(tick, 1000);
    }

    function close() {
        over = true;
        left.textContent = word('over');
        pick.disabled = true;
        box.className = 'pick off';
    }

    function total() {
        all.textContent = photos.length ? word('done', arrived, photos.length) : '';
    }

    function part(parent, tag, name, text) {
        var made = document.createElement(tag);
        made.className = name;
        made.textContent = text || '';
        parent.appendChild(made);
        return made;
    }

    function row(file) {
        var item = part(list, 'li', 'waiting');
        part(item, 'span', 'name', file.name);
        var track = part(item, 'div', 'track');
        track.setAttribute('role', 'progressbar');
        track.setAttribute('aria-label', file.name);
        track.setAttribute('aria-valuemin', '0');
        track.setAttribute('aria-valuemax', '100');
        var fill = part(track, 'div', 'fill');
        var state = part(item, 'span', 'state', word('waiting'));
        return {
            file: file,
            item: item,
            n: photos.length + 1,
            show: function (percent) {
                fill.style.width = percent + '%';
                track.setAttribute('aria-valuenow', String(percent));
            },
            say: function (kind, text) {
                item.className = kind;
                state.textContent = text;
            }
        };
    }

    function refuse(photo, text, again) {
        photo.say('refused', text);
        if (again && !over) {
            var button = part(photo.item, 'button', '', word('again'));
            button.type = 'button';
            button.onclick = function () {
                photo.item.removeChild(button);
                photo.say('waiting', word('waiting'));
                photo.show(0);
                waiting.push(photo);
                next();
            };
        }
    }

    function next() {
        if (busy || !waiting.length) {
            return;
        }
        var photo = waiting.shift();
        if (photo.file.size > largest) {
            refuse(photo, word('large', Math.ceil(photo.file.size / 1048576)), false);
            next();
            return;
        }
        busy = true;
        send(photo);
    }

    function send(photo) {
        var request = new XMLHttpRequest();
        function ended() {
            busy = false;
            total();
            next();
        }
        request.open('POST', body.getAttribute('data-to') + '?p=' + page
            + '&n=' + photo.n + '&of=' + photos.length, true);
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.upload.onprogress = function (event) {
            if (event.lengthComputable) {
                photo.show(Math.floor(99 * event.loaded / event.total));
            }
        };
        request.onload = function () {
            if (request.status === 200) {
                arrived++;
                photo.show(100);
                photo.say('arrived', request.responseText);
            } else {
                if (request.status === 410) {
                    close();
                }
                refuse(photo, request.responseText || word('lost'), request.status >= 500);
            }
            ended();
        };
        request.onerror = request.ontimeout = request.onabort = function () {
            refuse(photo, word('lost'), true);
            ended();
        };
        photo.say('sending', word('sending'));
        request.send(photo.file);
    }

    pick.onchange = function () {
        var files = pick.files || [];
        for (var i = 0; i < files.length; i++) {
            var photo = row(files[i]);
            photos.push(photo);
            waiting.push(photo);
        }
        pick.value = '';
        total();
        next();
    };
    pick.onfocus = function () {
        box.className = box.className === 'pick off' ? 'pick off' : 'pick focus';
    };
    pick.onblur = function () {
        box.className = over ? 'pick off' : 'pick';
    };
    /* an iPhone hands over HEIC when any image will do, and JPEG when asked for it */
    if (/iP(hone|ad|od)/.test(navigator.userAgent)) {
        pick.accept = 'image/jpeg,image/png,image/webp';
    }
    tick();
}());
