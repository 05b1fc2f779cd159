"""Eight bits, as the shipped model computes: learnt in the last passes, so that what rounding costs is learnt away.

Of each linear map the input is divided by a factor a channel (balance.py), then rounded to uint8 by one scale and zero
point; they are measured once and stay, so what is read beside a sentence changes nothing. Weights are int8, one scale an
output. In training values are rounded and gradients pass as if they were not (straight-through, Bengio et al. 2013;
quantisation-aware training, Jacob et al. 2018).
"""
import numpy as np
import torch
import torch.nn.functional as F

from balance import factors, group

LEAST = 1e-8


@torch.no_grad()
def measured(model, inputs):
    """How inputs of the linear maps are rounded, by the names of balance.group: factor, scale and zero point."""
    low, high = {}, {}

    def watch(name):
        def hook(_, given):
            x = given[0].float().reshape(-1, given[0].shape[-1])
            if len(x):
                for ends, reach, more in ((low, x.amin(dim=0), torch.minimum), (high, x.amax(dim=0), torch.maximum)):
                    ends[name] = more(ends[name], reach) if name in ends else reach
        return hook

    maps = linear_maps(model)
    hooks = [m.register_forward_pre_hook(watch(group(n))) for n, m in maps.items() if group(n) == n]
    training = model.training
    model.eval()
    for each in inputs:
        model(*each)
    model.train(training)
    for hook in hooks:
        hook.remove()
    weights = {n + ".weight": m.weight.numpy() for n, m in maps.items()}
    reach = {n: np.maximum(-low[n].numpy(), high[n].numpy()).clip(min=0) for n in low}
    found = {}
    for name, factor in factors(weights, reach).items():
        least = min(0.0, float((low[name].numpy() / factor).min()))
        scale = np.float32(max(LEAST, max(0.0, float((high[name].numpy() / factor).max())) - least) / 255)
        found[name] = factor, scale, np.uint8(np.clip(np.rint(-least / scale), 0, 255))
    return found


def linear_maps(model):
    return {n: m for n, m in model.named_modules() if isinstance(m, torch.nn.Linear)}


def stepped(x, scale, zero, least, most):
    """x as its integer says; gradients pass."""
    near = (torch.clamp(torch.round(x / scale) + zero, least, most) - zero) * scale
    return x + (near - x).detach()


def learn(model, rounding):
    """From now on the model's maps round as they will when shipped; the word vectors, which don't learn, at once."""
    for name, module in linear_maps(model).items():
        factor, scale, zero = rounding[group(name)]
        module.forward = rounded(module, torch.from_numpy(factor), float(scale), float(zero))
    with torch.no_grad():
        rows = model.words.weight
        scale = rows.abs().amax(dim=1, keepdim=True).clamp(min=LEAST) / 127
        rows.copy_(torch.round(rows / scale).clamp(-127, 127) * scale)


def rounded(module, factor, scale, zero):
    def forward(x):
        weight = module.weight * factor
        step = weight.detach().abs().amax(dim=1, keepdim=True).clamp(min=LEAST) / 127
        return F.linear(stepped(x.float() / factor, scale, zero, 0, 255), stepped(weight, step, 0, -127, 127), module.bias)
    return forward
